import type { Swept } from '../../../shared/direction.ts';
import type { HqAworkRun } from '../run.ts';
import { readPhaseLink } from './ensure-phase.ts';
import { readTaskLink } from './known-task.ts';
import { noneIfGone, phaseVersion } from './prepare-phase.ts';
import { findTaskType } from './task-types.ts';

/** `plan`: phases whose awork list was renamed unnoticed, one call per project, and tasks whose type is in HQ by now. */
export async function sweepPlan(run: HqAworkRun): Promise<Swept> {
  const phases = await changedPhases(run);
  const tasks = await tasksWithType(run);
  await run.ask('phase', phases, 'sweep');
  await run.ask('task', tasks, 'sweep');
  return { cursor: undefined, sent: phases.length + tasks.length };
}

async function changedPhases({ links, connection, awork, settings }: HqAworkRun): Promise<string[]> {
  const byProject = new Map<string, Map<string, string | undefined>>();
  for await (const { key, targetId, sourceVersion, data } of links.list(connection.id, 'phase')) {
    const { aworkProjectId } = readPhaseLink(data);
    if (targetId === undefined || aworkProjectId === undefined || aworkProjectId === key.sourceId) continue;
    const known = byProject.get(aworkProjectId) ?? new Map<string, string | undefined>();
    byProject.set(aworkProjectId, known.set(key.sourceId, sourceVersion));
  }
  const changed: string[] = [];
  for (const [aworkProjectId, known] of byProject) {
    const lists = await awork.taskLists(aworkProjectId).catch(noneIfGone);
    for (const { id, name } of lists)
      if (known.has(id) && known.get(id) !== phaseVersion(name, settings)) changed.push(id);
  }
  return changed;
}

async function tasksWithType(run: HqAworkRun): Promise<string[]> {
  const found: string[] = [];
  for await (const { key, data } of run.links.list(run.connection.id, 'task')) {
    const { missingType } = readTaskLink(data);
    if (missingType !== undefined && (await findTaskType(missingType, run))) found.push(key.sourceId);
  }
  return found;
}
