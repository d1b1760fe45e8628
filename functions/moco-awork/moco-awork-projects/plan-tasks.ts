import { fingerprint } from '../../../shared/fingerprint.ts';
import type { AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { MocoTask } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkSettings } from '../settings.ts';
import type { BoundTask, ProjectLinkData } from '../linked-project.ts';
import type { ProjectFacts, ProjectStep, ServiceItem } from './project-plan.ts';

/** What is remembered of the tasks of one project, and what awork holds where that was read. */
export type TaskFacts = Pick<ProjectFacts, 'tasks' | 'restores'> & {
  data: Pick<ProjectLinkData, 'tasks' | 'begun'>;
};

export interface TaskPlan {
  steps: ProjectStep[];
  /** Renamed in MOCO, but a person gave the task a name of their own in awork. */
  kept: ServiceItem[];
  /** Deleted by somebody in awork, and left deleted. */
  gone: ServiceItem[];
}

/**
 * Service items become tasks; renames and deactivations follow; what is gone in MOCO is closed in awork, never deleted,
 * because it may carry time. Tasks that people had made before are linked and otherwise left to them. The catch-all for
 * unassigned time is ours and gets no task.
 */
export function planTasks(
  items: readonly MocoTask[],
  facts: TaskFacts,
  { unassignedServiceItem }: Pick<MocoAworkSettings, 'unassignedServiceItem'>,
): TaskPlan {
  const { tasks: bound, begun } = facts.data;
  const plans = items
    .filter(({ id, name }) => bound[id] || begun.tasks[id] || !unassignedServiceItem.includes(name))
    .map((item) => planItem(item, facts));
  const present = new Set(items.map(({ id }) => String(id)));
  return {
    steps: [...plans.flatMap(({ steps = [] }) => steps), ...planDeleted(present, facts)],
    kept: plans.flatMap(({ kept = [] }) => kept),
    gone: plans.flatMap(({ gone = [] }) => gone),
  };
}

/** Whether awork's tasks decide about a step, or about what is left to people, so that they must be read for it. */
export function asksForTasks({ steps, kept }: TaskPlan): boolean {
  return (
    kept.length > 0 || steps.some((step) => ['create-task', 'find-task', 'rename-task'].includes(step.do))
  );
}

/** Items that MOCO has no more. Of one whose create was never confirmed awork may have a task. */
function planDeleted(present: ReadonlySet<string>, { data: { tasks, begun } }: TaskFacts): ProjectStep[] {
  const open = Object.entries(tasks).filter(
    ([id, { closed, isTheirs }]) => !present.has(id) && !closed && !isTheirs,
  );
  const unconfirmed = Object.entries(begun.tasks).filter(([id]) => !present.has(id) && !tasks[id]);
  return [
    ...open.map(([id]) => close({ id: Number(id), name: `service item ${id}` })),
    ...unconfirmed.flatMap(([id, names]) => findAndClose({ id: Number(id), name: names.at(-1) ?? id })),
  ];
}

function planItem({ id, name, active }: MocoTask, facts: TaskFacts): Partial<TaskPlan> {
  const item = { id, name };
  const task = facts.data.tasks[id];
  if (!task) {
    if (active) return { steps: [create(item)] };
    return { steps: facts.data.begun.tasks[id] ? findAndClose(item) : [] };
  }
  const held = facts.tasks?.find((each) => each.id === task.taskId);
  if (facts.tasks && !held) return planGone(item, active, task, facts);
  if (task.isTheirs) return isRenamed(item, task) ? { kept: [item] } : {};
  const { steps = [], kept = [] } = planName(item, task, held);
  if (!active && !task.closed) return { steps: [...steps, close(item)], kept };
  if (active && task.closed) return { steps: [...steps, reopen(item)], kept };
  return { steps, kept };
}

/** A task that somebody deleted stays deleted, unless the item changed in MOCO since, or it is asked for. */
function planGone(
  item: ServiceItem,
  active: boolean,
  task: BoundTask,
  { restores }: Pick<TaskFacts, 'restores'>,
): Partial<TaskPlan> {
  if (restores) return { steps: active ? [create(item)] : [create(item), close(item)] };
  if (active && (isRenamed(item, task) || task.closed)) return { steps: [create(item)] };
  if (!active && !task.closed && !task.isTheirs) return { steps: [close(item)] };
  return { gone: [item] };
}

function planName(item: ServiceItem, task: BoundTask, held: AworkTask | undefined): Partial<TaskPlan> {
  if (!isRenamed(item, task)) return {};
  if (held && held.name !== item.name && !isOurName(held.name, task)) return { kept: [item] };
  return { steps: [{ do: 'rename-task', item, what: `rename a task to "${item.name}"` }] };
}

/** In MOCO since we last wrote, or with a writing that was never confirmed. */
function isRenamed({ name }: ServiceItem, task: BoundTask): boolean {
  const value = fingerprint(name);
  return task.intended.length > 0 || (value !== task.name && value !== task.keptName);
}

/** Whether a task has the name we gave it, or what awork made of that. */
export function isOurName(held: string, { name, altered, intended }: BoundTask): boolean {
  return [name, altered, ...intended].includes(fingerprint(held));
}

function create(item: ServiceItem): ProjectStep {
  return { do: 'create-task', item, what: `create the task "${item.name}"` };
}

function findAndClose(item: ServiceItem): ProjectStep[] {
  const what = `look for the task "${item.name}", which awork may have made without an answer`;
  return [{ do: 'find-task', item, what }, close(item)];
}

function close(item: ServiceItem): ProjectStep {
  return { do: 'close-task', item, what: `close the task "${item.name}"` };
}

function reopen(item: ServiceItem): ProjectStep {
  return { do: 'reopen-task', item, what: `open the task "${item.name}" again` };
}
