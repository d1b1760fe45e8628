import { z } from 'zod';
import { accept, clearableText, filledText, money } from './accept.ts';
import type { Caller } from './caller.ts';
import { changed, type Office, stampNew } from './office.ts';
import type { ProjectRow, TaskRow, WebHookEvent } from './records.ts';
import { notFound, unprocessable } from './refusal.ts';

const shape = 'error-list';

const taskChanges = z.object({
  name: filledText.exactOptional(),
  billable: z.boolean().exactOptional(),
  active: z.boolean().exactOptional(),
  budget: money.nullable().exactOptional(),
  hourly_rate: money.exactOptional(),
  description: clearableText.exactOptional(),
  index: z.int().exactOptional(),
});
const newTask = taskChanges.required({ name: true });

export type NewTask = z.infer<typeof newTask>;
export type TaskChanges = z.infer<typeof taskChanges>;

/** Documented: nothing in it says which project it belongs to, in webhooks neither. */
export function showTask(row: TaskRow) {
  const { id, name, billable, active, budget, hourly_rate, description, created_at, updated_at } = row;
  const shown = { id, name, billable, active, budget, hourly_rate, revenue_category: null, description };
  return { ...shown, created_at, updated_at };
}

/** As embedded in projects: by position and without timestamps. */
export function showTasksOf(office: Office, project: ProjectRow) {
  return office.tasks
    .having(project.id)
    .toSorted((left, right) => left.index - right.index || left.id - right.id)
    .map(({ id, name, billable, active, budget, hourly_rate, description }) => {
      return { id, name, billable, active, budget, hourly_rate, description };
    });
}

interface Creation {
  project: ProjectRow;
  body: unknown;
}

/** Neither moves the project's `updated_at` nor tells of a changed project (observed for people, guessed for tasks). */
export function createTask(office: Office, caller: Caller, { project, body }: Creation): TaskRow {
  const defaults = { billable: true, active: true, budget: null, hourly_rate: 0, description: null };
  const index = office.tasks.having(project.id).length + 1;
  const input = accept(newTask, body, shape);
  const row: TaskRow = { ...defaults, index, ...input, project_id: project.id, ...stampNew(office, 'task') };
  office.tasks.put(row);
  tell(office, caller, { event: 'create', body: () => showTask(row) });
  return row;
}

interface Update {
  task: TaskRow;
  body: unknown;
}

export function updateTask(office: Office, caller: Caller, { task, body }: Update): TaskRow {
  const row = changed<TaskRow>(office, task, accept(taskChanges, body, shape));
  office.tasks.put(row);
  tell(office, caller, { event: 'update', body: () => showTask(row) });
  return row;
}

export function deleteTask(office: Office, caller: Caller, task: TaskRow): void {
  if (hasHours(office, task)) throw unprocessable(shape, { base: ['Task has hours and cannot be deleted'] });
  office.tasks.remove(task.id);
  tell(office, caller, { event: 'delete', body: () => ({ id: task.id }) });
}

export function hasHours(office: Office, task: TaskRow): boolean {
  return office.activities.all().some((activity) => activity.task_id === task.id);
}

function tell(office: Office, caller: Caller, notice: { event: WebHookEvent; body(): unknown }): void {
  office.notices.tell(caller, { target: 'Task', ...notice });
}

export function findTask(office: Office, id: number, projectId?: number): TaskRow {
  const row = office.tasks.get(id);
  if (!row || (projectId !== undefined && row.project_id !== projectId)) throw notFound();
  return row;
}
