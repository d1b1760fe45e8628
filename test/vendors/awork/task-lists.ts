import * as z from 'zod';
import { type Actor, may } from './actor.ts';
import { type Awork, linkTo } from './awork.ts';
import { flag, guid } from './form-fields.ts';
import { jsonResponse, noContent } from './json.ts';
import { listResponse } from './paging.ts';
import { sum } from './present-project.ts';
import { findProject } from './find-project.ts';
import type { TaskListRow } from './records.ts';
import { found, missingPermission, notAllowed } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import { deleteTasks, replaceTask } from './task-changes.ts';

const listForm = z.strictObject({
  name: z.string().min(1).max(1000),
  order: z.number().nullish(),
  isHiddenForConnectUsers: flag,
});
const addTasksForm = z.array(z.strictObject({ taskId: guid, order: z.number().nullish() }));
const deleteForm = z.strictObject({ deleteTasks: flag, deleteTimes: flag });
const archiveForm = z.looseObject({ isArchived: z.boolean() });

/** Documented: lists ask for more than their tasks do. */
function requireManage(actor: Actor): void {
  if (may(actor, 'project-planning-data:manage')) return;
  throw missingPermission('project-planning-data:manage is required.');
}

/** Names need not be unique: nothing in the documents says so (guessed). */
export function createTaskList(awork: Awork, actor: Actor, projectId: string, name: string): TaskListRow {
  requireManage(actor);
  const order = awork.store.taskLists.where('projectId', projectId).length + 1;
  const stamps = awork.stamps.created(actor.userId);
  const list = awork.store.taskLists.put({
    ...stamps,
    projectId,
    name,
    order,
    isArchived: false,
    isHiddenForConnectUsers: false,
  });
  announceTaskList(awork, actor, list, 'tasklist_added');
  return list;
}

export function renameTaskList(awork: Awork, actor: Actor, before: TaskListRow, name: string): TaskListRow {
  requireManage(actor);
  if (before.isArchived) throw notAllowed('entity-archived', 'The task list is archived.');
  const list = awork.store.taskLists.put({ ...before, name, ...awork.stamps.touched(actor.userId) });
  announceTaskList(awork, actor, list, 'tasklist_updated');
  return list;
}

export function archiveTaskList(
  awork: Awork,
  actor: Actor,
  list: TaskListRow,
  isArchived: boolean,
): TaskListRow {
  const archived = awork.store.taskLists.put({ ...list, isArchived, ...awork.stamps.touched(actor.userId) });
  announceTaskList(awork, actor, archived, 'tasklist_updated');
  return archived;
}

/** Documented: tasks stay and leave the list, unless they are to go with it. */
export function deleteTaskList(
  awork: Awork,
  actor: Actor,
  list: TaskListRow,
  { deleteTasks: isDeep, deleteTimes }: { deleteTasks: boolean; deleteTimes: boolean },
): void {
  requireManage(actor);
  const inList = awork.store.tasks
    .where('projectId', list.projectId)
    .filter(({ listOrders }) => listOrders.some(({ id }) => id === list.id));
  if (isDeep) deleteTasks(awork, actor, inList, deleteTimes);
  else
    for (const task of inList)
      replaceTask(awork, actor, task, { listOrders: task.listOrders.filter(({ id }) => id !== list.id) });
  awork.store.taskLists.remove(list.id);
  announceTaskList(awork, actor, list, 'tasklist_deleted');
}

export function addTaskListRoutes(routes: Routes, awork: Awork): void {
  const { taskLists, tasks } = awork.store;
  const present = (list: TaskListRow) => presentTaskList(awork, list);
  const find = (call: Call) => {
    const list = taskLists.get(call.param('listId'));
    return found(list?.projectId === call.param('projectId') ? list : undefined, 'task list');
  };
  routes.add('GET', '/projects/:projectId/tasklists', (call) => {
    const showArchived = call.query('showArchived') === 'true';
    const rows = taskLists.where('projectId', findProject(awork, call).id);
    return listResponse(
      awork,
      call,
      rows.filter(({ isArchived }) => showArchived || !isArchived),
      present,
    );
  });
  routes.add('POST', '/projects/:projectId/tasklists', (call) => {
    const { name } = call.body(listForm);
    return jsonResponse(present(createTaskList(awork, call.actor, findProject(awork, call).id, name)));
  });
  routes.add('PUT', '/projects/:projectId/tasklists/:listId', (call) => {
    const { name } = call.body(listForm);
    return jsonResponse(present(renameTaskList(awork, call.actor, find(call), name)));
  });
  routes.add('POST', '/projects/:projectId/tasklists/:listId/setarchived', (call) =>
    jsonResponse(present(archiveTaskList(awork, call.actor, find(call), call.body(archiveForm).isArchived))),
  );
  routes.add('POST', '/projects/:projectId/tasklists/:listId/delete', (call) => {
    deleteTaskList(awork, call.actor, find(call), call.body(deleteForm));
    return noContent();
  });
  routes.add('POST', '/projects/:projectId/tasklists/:listId/addtasks', (call) => {
    const list = find(call);
    for (const { taskId, order } of call.body(addTasksForm)) {
      const task = found(tasks.get(taskId), 'task');
      const others = task.listOrders.filter(({ id }) => id !== list.id);
      replaceTask(awork, call.actor, task, { listOrders: [...others, { id: list.id, order: order ?? 1 }] });
    }
    return noContent();
  });
}

function presentTaskList({ store }: Awork, list: TaskListRow): object {
  const { resourceVersion: _, projectId: __, ...fields } = list;
  const tasks = store.tasks
    .where('projectId', list.projectId)
    .filter((task) => task.listOrders.some(({ id }) => id === list.id));
  const plannedDuration = sum(tasks, (task) => task.plannedDuration);
  const totalPlannedDuration = plannedDuration;
  const totals = { totalPlannedDuration, totalPlannedDurationWithHierarchy: plannedDuration };
  return { ...fields, plannedDuration, ...totals, trackedDuration: 0 };
}

function announceTaskList(
  awork: Awork,
  actor: Actor,
  list: TaskListRow,
  event: 'tasklist_added' | 'tasklist_updated' | 'tasklist_deleted',
): void {
  const entityLink = linkTo(awork, 'projects', list.projectId);
  awork.hooks.announce({
    event,
    entityType: 'tasklist',
    entityId: list.id,
    entity: () => presentTaskList(awork, list),
    entityLink,
    actor,
  });
}
