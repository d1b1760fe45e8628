import type { Awork } from './awork.ts';
import { keyOf, nestedProject, sum } from './present-project.ts';
import type { TaskRow } from './records.ts';

export function presentTask(awork: Awork, task: TaskRow): object {
  const { store } = awork;
  const { assigneeIds, listOrders, taskNumber: _number, ...fields } = task;
  const project = store.projects.get(task.projectId);
  const tracked = sum(store.timeEntries.where('taskId', task.id), (entry) => entry.duration);
  return {
    ...fields,
    ...identifierOf(awork, task),
    entityId: task.projectId ?? task.userId,
    project: project ? nestedProject(awork, project) : null,
    typeOfWork: presentTypeOfWork(awork, task.typeOfWorkId),
    taskStatus: nestedTaskStatus(awork, task.taskStatusId),
    assignees: assigneeIds.map((id) => ({ id })),
    lists: listOrders.flatMap(({ id, order }) => {
      const list = store.taskLists.get(id);
      return list ? [{ id, name: list.name, orderOfTask: order, isArchived: list.isArchived }] : [];
    }),
    isSubtask: task.parentId !== null,
    trackedDuration: tracked,
    totalTrackedDuration: tracked,
    isRecurring: false,
    isHiddenForConnectUsers: false,
    tags: [],
  };
}

/** The task as time entries embed it. */
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
    ...identifierOf(awork, task),
    taskStatus: nestedTaskStatus(awork, taskStatusId),
    correlationId: null,
  };
}

export function presentTypeOfWork({ store }: Awork, id: string): object | null {
  const type = store.typesOfWork.get(id);
  return type ? { id, name: type.name, icon: type.icon, isArchived: type.isArchived } : null;
}

function nestedTaskStatus({ store }: Awork, id: string): object | null {
  const status = store.taskStatuses.get(id);
  return status ? { id, name: status.name, type: status.type, icon: status.icon } : null;
}

function identifierOf(awork: Awork, { taskNumber, projectId }: TaskRow): object {
  const { projectKey } = keyOf(awork, awork.store.projects.get(projectId)?.projectKey ?? '');
  return projectKey && taskNumber !== null
    ? { taskNumber, taskIdentifier: `${projectKey}-${taskNumber}` }
    : {};
}
