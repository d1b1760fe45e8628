import type { Awork } from './awork.ts';
import { keyOf, nestedProjectOfTask, presentTaskStatus, sum } from './present-project.ts';
import type { TaskListRow, TaskRow } from './records.ts';

export function presentTask(awork: Awork, task: TaskRow): object {
  const { store } = awork;
  const { assigneeIds, listOrders, taskNumber: _number, ...fields } = task;
  const project = store.projects.get(task.projectId);
  const status = store.taskStatuses.get(task.taskStatusId);
  const subtasks = store.tasks.where('parentId', task.id);
  const tracked = sum(store.timeEntries.where('taskId', task.id), (entry) => entry.duration);
  return {
    ...fields,
    ...identifierOf(awork, task),
    entityId: task.projectId ?? task.userId,
    project: project && nestedProjectOfTask(awork, project),
    typeOfWork: presentTypeOfWork(awork, task.typeOfWorkId),
    taskStatus: status && presentTaskStatus(status),
    assignees: assigneeIds.map((id) => nestedAssignee(awork, task, id)),
    lists: listOrders.flatMap(({ id, order }) => {
      const list = store.taskLists.get(id);
      return list ? [nestedList(list, order)] : [];
    }),
    correlationId: correlationOf(task),
    isSubtask: task.parentId !== null,
    numberOfSubtasks: subtasks.length || null,
    trackedDuration: tracked,
    totalTrackedDuration: tracked,
    totalPlannedDuration: sum([task, ...subtasks], (each) => each.plannedDuration),
    tags: [],
    ...untouched,
  };
}

/** What nobody uses here. */
const untouched = {
  createdVia: null,
  subtaskOrder: null,
  createdFromTaskId: null,
  isRecurring: false,
  isHiddenForConnectUsers: false,
  hasAttachment: false,
  checklistItemsDoneCount: 0,
  checklistItemsCount: 0,
  taskSchedulesCount: 0,
  isCompletelyScheduled: false,
  commentCount: 0,
};

function nestedAssignee({ store }: Awork, { updatedOn }: TaskRow, id: string): object {
  const user = store.users.get(id);
  return {
    ...{ id, firstName: user?.firstName ?? null, lastName: user?.lastName ?? null, hasImage: false },
    ...{ plannedEffort: 0, isDistributedPlannedEffort: true, updatedOn },
    isExternal: user?.isExternal ?? false,
  };
}

/** The sums of a nested list may be null, and are. */
function nestedList(
  { resourceVersion: _, projectId: __, ...list }: TaskListRow,
  orderOfTask: number,
): object {
  const sums = { plannedDuration: null, totalPlannedDuration: null, totalPlannedDurationWithHierarchy: null };
  return { ...list, ...sums, orderOfTask };
}

/** Documented: the parent's id, or the task's own. */
function correlationOf({ id, parentId }: TaskRow): string {
  return parentId ?? id;
}

/** The task as time entries embed it: without its number. */
export function nestedTask(awork: Awork, task: TaskRow): object {
  const {
    id,
    name,
    baseType,
    taskStatusId,
    typeOfWorkId,
    projectId,
    plannedDuration,
    closedOn,
    parentId,
    createdBy,
  } = task;
  const identifier = identifierOf(awork, task);
  return {
    ...{
      id,
      name,
      baseType,
      taskStatusId,
      typeOfWorkId,
      projectId,
      plannedDuration,
      closedOn,
      parentId,
      createdBy,
    },
    ...('taskIdentifier' in identifier && { taskIdentifier: identifier.taskIdentifier }),
    taskStatus: nestedTaskStatus(awork, taskStatusId),
    correlationId: correlationOf(task),
  };
}

export function presentTypeOfWork({ store }: Awork, id: string): object | null {
  const type = store.typesOfWork.get(id);
  return type ? { id, name: type.name, icon: type.icon, isArchived: type.isArchived } : null;
}

function nestedTaskStatus({ store }: Awork, id: string): object | undefined {
  const status = store.taskStatuses.get(id);
  if (!status) return undefined;
  const { name, type, order, icon } = status;
  return { id, name, description: null, type, order, icon };
}

function identifierOf(awork: Awork, { taskNumber, projectId }: TaskRow) {
  const { projectKey } = keyOf(awork, awork.store.projects.get(projectId)?.projectKey ?? '');
  return projectKey && taskNumber !== null
    ? { taskNumber, taskIdentifier: `${projectKey}-${taskNumber}` }
    : {};
}
