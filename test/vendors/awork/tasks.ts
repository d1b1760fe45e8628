import * as z from 'zod';
import { type Actor, may } from './actor.ts';
import type { Awork } from './awork.ts';
import {
  flag,
  guid,
  optionalGuid,
  optionalInstant,
  optionalSeconds,
  optionalText,
  requiredName,
} from './form-fields.ts';
import type { TaskRow } from './records.ts';
import { invalidField, missingPermission, notAllowed, referenced } from './refusal.ts';
import { foundationOf } from './store.ts';
import { announceTask, replaceTask } from './task-changes.ts';
import { workingUser } from './working-user.ts';

const order = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);

/** Documented: `PUT` clears what is left out. */
export const taskPutForm = z.strictObject({
  name: requiredName,
  description: optionalText(25_000),
  isPrio: z.boolean().nullish(),
  startOn: optionalInstant,
  dueOn: optionalInstant,
  laneOrder: order,
  plannedDuration: optionalSeconds,
});
export type TaskPutForm = z.infer<typeof taskPutForm>;

export const taskForm = taskPutForm.extend({
  baseType: z.enum(['projecttask', 'private']),
  entityId: optionalGuid,
  typeOfWorkId: optionalGuid,
  taskStatusId: optionalGuid,
  order: z.number().nullish(),
  subtaskOrder: z.number().nullish(),
  parentId: optionalGuid,
  lists: z.array(z.strictObject({ id: guid, order: z.number().nullish() })).nullish(),
});
export type TaskForm = z.infer<typeof taskForm>;

export const taskStatusesForm = z.array(
  z.strictObject({ taskId: guid, statusId: guid, order: z.number().nullish() }),
);
export const taskListsForm = z.array(
  z.strictObject({
    taskId: guid,
    taskLists: z.array(z.strictObject({ id: guid, order: z.number().nullish(), isPrimary: flag })),
  }),
);
export const tasksDeleteForm = z.strictObject({ taskIds: z.array(guid), deleteTimeTrackings: flag });
export const assigneesForm = z.array(guid);

export function createTask(awork: Awork, actor: Actor, form: TaskForm): TaskRow {
  if (!may(actor, 'project-planning-data:write'))
    throw missingPermission('project-planning-data:write is required.');
  const { store, stamps } = awork;
  const isPrivate = form.baseType === 'private';
  const project = isPrivate ? undefined : referenced(store.projects.get(form.entityId), 'entityId');
  if (form.parentId && referenced(store.tasks.get(form.parentId), 'parentId').projectId !== project?.id) {
    throw invalidField('parentId', 'must be in the same project.');
  }
  const listOrders = (form.lists ?? []).map((list) => ({
    id: usableList(awork, project?.id, list.id),
    order: list.order ?? 1,
  }));
  const task = store.tasks.put({
    ...stamps.created(actor.userId),
    ...putFields(form),
    baseType: form.baseType,
    projectId: project?.id ?? null,
    userId: isPrivate ? form.entityId : null,
    taskNumber: project?.nextTaskNumber ?? null,
    taskStatusId: statusOf(awork, project?.workflowId, form.taskStatusId),
    typeOfWorkId: form.typeOfWorkId
      ? referenced(store.typesOfWork.get(form.typeOfWorkId), 'typeOfWorkId').id
      : firstTypeOfWork(awork),
    parentId: form.parentId,
    assigneeIds: [],
    listOrders,
    customFields: [],
    closedOn: null,
    closedBy: null,
    order: form.order ?? 0,
    isExternal: false,
  });
  if (project) store.projects.put({ ...project, nextTaskNumber: project.nextTaskNumber + 1 });
  announceTask(awork, actor, task, { event: 'task_added' });
  return task;
}

export function putTask(awork: Awork, actor: Actor, before: TaskRow, form: TaskPutForm): TaskRow {
  return replaceTask(awork, actor, before, putFields(form));
}

export function changeTaskStatus(awork: Awork, actor: Actor, task: TaskRow, statusId: string): void {
  if (task.taskStatusId === statusId) return;
  const project = awork.store.projects.get(task.projectId);
  const id = statusOf(awork, project?.workflowId, statusId);
  const isDone = awork.store.taskStatuses.get(id)?.type === 'done';
  const closed = { closedOn: isDone ? awork.stamps.instant() : null, closedBy: isDone ? actor.userId : null };
  replaceTask(awork, actor, task, { taskStatusId: id, ...closed });
}

export function changeTaskLists(
  awork: Awork,
  actor: Actor,
  task: TaskRow,
  lists: { id: string; order?: number | null | undefined }[],
): void {
  const listOrders = lists.map((list) => ({
    id: usableList(awork, task.projectId, list.id),
    order: list.order ?? 1,
  }));
  replaceTask(awork, actor, task, { listOrders });
}

/** Observed: API users cannot be assigned. */
export function setAssignees(awork: Awork, actor: Actor, task: TaskRow, userIds: string[]): void {
  for (const id of userIds) workingUser(awork, id, 'assigneeIds');
  replaceTask(awork, actor, task, { assigneeIds: userIds });
}

function usableList({ store }: Awork, projectId: string | null | undefined, id: string): string {
  const list = referenced(store.taskLists.get(id), 'lists');
  if (list.projectId !== projectId) throw invalidField('lists', 'belongs to another project.');
  if (list.isArchived) throw notAllowed('entity-archived', 'The task list is archived.');
  return list.id;
}

function statusOf({ store }: Awork, workflowId: string | undefined, wanted: string | null): string {
  const statuses = store.taskStatuses.where('workflowId', workflowId ?? foundationOf(store).workflowId);
  const status = wanted
    ? statuses.find(({ id }) => id === wanted)
    : statuses.find(({ type }) => type === 'todo');
  return referenced(status, 'taskStatusId').id;
}

/** Documented: the first type of work of the workspace, whatever it is. */
function firstTypeOfWork({ store }: Awork): string {
  return referenced(store.typesOfWork.all()[0], 'typeOfWorkId').id;
}

function putFields({ name, description, isPrio, startOn, dueOn, laneOrder, plannedDuration }: TaskPutForm) {
  return {
    name,
    description,
    isPrio: isPrio ?? false,
    startOn,
    dueOn,
    laneOrder,
    plannedDuration: plannedDuration ?? 0,
  };
}
