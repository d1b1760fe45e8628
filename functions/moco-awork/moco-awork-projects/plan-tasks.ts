import { fingerprint } from '../../../shared/fingerprint.ts';
import type { MocoTask } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkSettings } from '../settings.ts';
import type { BoundTask } from '../linked-project.ts';
import type { ProjectStep } from './project-plan.ts';

/**
 * Service items become tasks; renames and deactivations follow; what is gone in MOCO is closed in awork, never deleted,
 * because it may carry time. The catch-all for unassigned time is ours and gets no task.
 */
export function planTasks(
  items: readonly MocoTask[],
  bound: Readonly<Record<string, BoundTask>>,
  { unassignedServiceItem }: Pick<MocoAworkSettings, 'unassignedServiceItem'>,
): ProjectStep[] {
  const steps = items
    .filter((item) => bound[item.id] || item.name !== unassignedServiceItem)
    .flatMap((item) => planItem(item, bound[item.id]));
  const present = new Set(items.map(({ id }) => String(id)));
  const gone = Object.entries(bound).filter(([id, { closed }]) => !present.has(id) && !closed);
  return [...steps, ...gone.map(([id]) => close({ id: Number(id), name: `service item ${id}` }))];
}

function planItem({ id, name, active }: MocoTask, task: BoundTask | undefined): ProjectStep[] {
  const item = { id, name };
  if (!task) return active ? [{ do: 'create-task', item, what: `create the task "${name}"` }] : [];
  const steps: ProjectStep[] = [];
  const value = fingerprint(name);
  if (task.intended.length > 0 || (value !== task.name && value !== task.keptName)) {
    steps.push({ do: 'rename-task', item, what: `rename a task to "${name}"` });
  }
  if (!active && !task.closed) steps.push(close(item));
  if (active && task.closed) steps.push({ do: 'reopen-task', item, what: `open the task "${name}" again` });
  return steps;
}

function close(item: { id: number; name: string }): ProjectStep {
  return { do: 'close-task', item, what: `close the task "${item.name}"` };
}
