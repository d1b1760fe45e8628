import type { AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { HqTask } from '../../../shared/vendors/hq/plan-port.ts';
import type { HqAworkRun } from '../run.ts';
import type { PhaseSource } from './ensure-phase.ts';
import { wantedPhase } from './ensure-phase.ts';
import { generalSource, phaseSource } from './phase-source.ts';
import { findTask } from './plan-of-project.ts';
import type { TaskPlace } from './task-place.ts';

interface OwnSearch {
  place: TaskPlace;
  hqProjectId: number;
  /** Read where the name of its list is needed. */
  aworkTask(): Promise<AworkTask | undefined>;
  /** An earlier create was never confirmed. */
  isUnconfirmed: boolean;
}

/** One that carries our reference, or lies under that name in the phase where somebody put it: that of its list first. */
export async function findOwnTask(own: OwnSearch, run: HqAworkRun): Promise<HqTask | undefined> {
  const { place, hqProjectId, isUnconfirmed } = own;
  const search = { hqProjectId, syncId: place.key, isUnconfirmed };
  const marked = await findTask({ ...search, parentId: null, name: undefined }, run);
  if (marked || !place.isPlain || place.taskName === '') return marked && run.hq.task(marked.id);
  for (const source of await phaseSources(own, run)) {
    const phase = await findPhase(source, run);
    const found = phase && (await findTask({ ...search, parentId: phase.id, name: place.taskName }, run));
    if (found) return run.hq.task(found.id);
  }
  return undefined;
}

async function phaseSources(own: OwnSearch, run: HqAworkRun): Promise<PhaseSource[]> {
  const general = generalSource(own);
  if (run.settings.phases === 'one') return [general];
  const ofList = phaseSource({ ...own, task: await own.aworkTask() }, run);
  return ofList.id === general.id ? [general] : [ofList, general];
}

function findPhase(source: PhaseSource, run: HqAworkRun): Promise<HqTask | undefined> {
  const { name } = wantedPhase(source, run.settings);
  const search = { hqProjectId: source.hqProjectId, parentId: null, syncId: source.id, name };
  return findTask({ ...search, isUnconfirmed: false }, run);
}
