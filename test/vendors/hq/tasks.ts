import { tellDeleted } from './deletions.ts';
import type { Hq } from './hq.ts';
import type { TaskRow } from './plan-records.ts';
import type { Author } from './records.ts';
import { found, invalid, Refusal } from './refusal.ts';
import { stampTracked, touched } from './stamps.ts';
import { settleTask, type TaskForm } from './task-fields.ts';
import { statusFor } from './task-types.ts';

/** Guessed: a new task comes last in its project. */
export function createTask(hq: Hq, author: Author, form: TaskForm): TaskRow {
  const orders = hq.tasks.having(form.projectId).map(({ order }) => order);
  const fields = settleTask(hq, { ...form, order: form.order ?? Math.max(0, ...orders) + 1 });
  return hq.tasks.put({ ...stampTracked(hq, author), ...fields });
}

/** The full update: what the form lacks is reset. Guessed: a task stays in its project. */
export function replaceTask(hq: Hq, author: Author, id: number, form: TaskForm): TaskRow {
  const before = found(hq.tasks.get(id));
  if (form.projectId !== before.projectId) throw invalid('ProjectId', 'A task stays in its project.');
  return hq.tasks.put({ ...before, ...settleTask(hq, form, id), ...touched(hq, author) });
}

/** What people do, who change one thing at a time. */
export function changeTask(hq: Hq, id: number, changes: Partial<TaskForm>): TaskRow {
  return replaceTask(hq, 'person', id, { ...found(hq.tasks.get(id)), ...changes });
}

export function finishTask(hq: Hq, author: Author, id: number): TaskRow {
  return setDone(hq, author, found(hq.tasks.get(id)), true);
}

export function openTask(hq: Hq, author: Author, id: number): TaskRow {
  return setDone(hq, author, found(hq.tasks.get(id)), false);
}

function setDone(hq: Hq, author: Author, task: TaskRow, isDone: boolean): TaskRow {
  const type = task.taskTypeId === null ? undefined : hq.taskTypes.get(task.taskTypeId);
  const taskTypeStatusId = statusFor(type, isDone)?.id ?? null;
  const percentDone = isDone ? 100 : 0;
  return hq.tasks.put({ ...task, isDone, percentDone, taskTypeStatusId, ...touched(hq, author) });
}

/** Guessed: what lies within it goes with it. */
export function deleteTask(hq: Hq, author: Author, id: number): void {
  const { projectId } = found(hq.tasks.get(id));
  const within = hq.tasks.having(projectId).filter((task) => task.parentId === id);
  if (hq.tenant.taskDeletion === 'refused' && isBooked(hq, projectId, id))
    throw new Refusal(400, 'There are reportings on this task.');
  for (const task of within) deleteTask(hq, author, task.id);
  for (const reporting of hq.reportings.having(projectId).filter(({ taskId }) => taskId === id)) {
    if (hq.tenant.taskDeletion === 'takes') {
      hq.reportings.remove(reporting.id);
      tellDeleted(hq, author, 'UserReporting', reporting.id);
    } else hq.reportings.put({ ...reporting, taskId: null, ...touched(hq, author) });
  }
  hq.tasks.remove(id);
  tellDeleted(hq, author, 'Task', id);
}

function isBooked(hq: Hq, projectId: number, id: number): boolean {
  return hq.reportings.having(projectId).some(({ taskId }) => taskId === id);
}
