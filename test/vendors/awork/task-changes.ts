import type { Actor } from './actor.ts';
import { type Awork, linkTo } from './awork.ts';
import { changesBetween } from './changes.ts';
import { presentTask } from './present-task.ts';
import type { TaskRow } from './records.ts';
import { loseEntries } from './time-entries.ts';
import type { Happening } from './webhooks.ts';

export function announceTask(
  awork: Awork,
  actor: Actor,
  task: TaskRow,
  what: Pick<Happening, 'event' | 'changes' | 'isNested'>,
): void {
  awork.hooks.announce({
    ...what,
    entityType: 'task',
    entityId: task.id,
    entity: () => presentTask(awork, task),
    entityLink: linkTo(awork, 'tasks', task.id),
    actor,
  });
}

/** Every edit of a task goes through here, so that every edit has its webhooks. */
export function replaceTask(awork: Awork, actor: Actor, before: TaskRow, fields: Partial<TaskRow>): TaskRow {
  const task = awork.store.tasks.put({ ...before, ...fields, ...awork.stamps.touched(actor.userId) });
  const changes = changesBetween(before, task);
  announceTask(awork, actor, task, { event: 'task_updated', changes });
  if (task.taskStatusId !== before.taskStatusId) {
    announceTask(awork, actor, task, { event: 'task_status_changed', changes });
  }
  return task;
}

/** Documented: time entries stay without project and task unless asked otherwise. */
export function deleteTasks(
  awork: Awork,
  actor: Actor,
  tasks: TaskRow[],
  deleteTimeTrackings: boolean,
): void {
  for (const task of tasks) {
    loseEntries(awork, actor, awork.store.timeEntries.where('taskId', task.id), deleteTimeTrackings);
    awork.store.tasks.remove(task.id);
    announceTask(awork, actor, task, { event: 'task_deleted' });
  }
}
