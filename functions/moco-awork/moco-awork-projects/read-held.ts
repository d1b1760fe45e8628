import { Failure } from '../../../shared/failure.ts';
import { ignoredFields } from '../../../shared/vendors/awork/projects/ignored-writes.ts';
import { changedFields } from '../../../shared/vendors/awork/projects/project-fields.ts';
import type { AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from '../run.ts';
import { leadOf } from './plan-lead.ts';
import { asksForTasks, planTasks } from './plan-tasks.ts';
import { newMembers } from './plan-members.ts';
import type { ProjectFacts } from './project-plan.ts';
import { sharedFields, textField } from './project-source.ts';

type Held = Pick<ProjectFacts, 'target' | 'tasks' | 'ignored'>;
const nothing: Held = { target: undefined, tasks: undefined, ignored: [] };

/** What awork holds of a linked project: all of it for whoever looks again, else no more than the decision needs. */
export async function readHeld(source: MocoProject, facts: ProjectFacts, run: MocoAworkRun): Promise<Held> {
  const { targetId } = facts;
  if (!targetId) return nothing;
  const target = isTargetNeeded(source, facts, run)
    ? ((await run.awork.project(targetId)) ?? 'gone')
    : undefined;
  if (target === 'gone') return { ...nothing, target };
  const ignored = target ? await ignoredFields(target, facts, run) : [];
  const needsTasks = run.looksAgain || asksForTasks(planTasks(source.tasks, facts, run.settings));
  const tasks = needsTasks ? await readTasks(targetId, source, facts, run) : undefined;
  return tasks === 'gone' ? { ...nothing, target: 'gone' } : { target, tasks, ignored };
}

function isTargetNeeded(source: MocoProject, facts: ProjectFacts, { looksAgain, settings }: MocoAworkRun) {
  const { data } = facts;
  const lead = leadOf(facts, settings);
  return (
    looksAgain ||
    (settings.addMembers && newMembers(facts, data.members).length > 0) ||
    (lead !== undefined && lead.mocoUserId !== data.lead) ||
    changedFields(sharedFields(source), facts).length > 0 ||
    textField(source, settings.linkField) === ''
  );
}

/** The tasks of a project. One of ours that the list lacks is asked for by itself: a list that lacks it proves nothing. */
async function readTasks(
  targetId: string,
  source: MocoProject,
  { data }: ProjectFacts,
  { awork }: MocoAworkRun,
): Promise<AworkTask[] | 'gone'> {
  const listed = await awork.projectTasks(targetId).catch(unlessGone);
  if (listed === 'gone') return listed;
  const known = new Set(listed.map(({ id }) => id));
  const ours = source.tasks.flatMap(({ id }) => data.tasks[id]?.taskId ?? []);
  const unlisted = ours.filter((taskId) => !known.has(taskId));
  const found: AworkTask[] = [];
  for (const taskId of unlisted) {
    const task = await awork.task(taskId);
    if (task) found.push(task);
  }
  return [...listed, ...found];
}

/** Of a call about a project, to which awork may answer that it is gone. */
export function unlessGone(error: unknown): 'gone' {
  if (error instanceof Failure && error.reason.code === 'record-missing') return 'gone';
  throw error;
}
