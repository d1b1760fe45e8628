import type { VendorHttp } from '../../http/vendor-http.ts';
import { changesTaken, doneOrMissing } from './multi-status.ts';
import { pagesOf } from './paging.ts';
import type { AworkTask, AworkTaskList } from './records.ts';
import { aworkTask, aworkTaskList, aworkTaskStatus } from './records.ts';

/** A list that a task is in, and where in it. */
export interface ListPlace {
  id: string;
  orderOfTask?: number | null | undefined;
}

/** What a new task may have beside its name; without a type of work awork takes its first. */
export interface NewTask {
  /** HTML. */
  description?: string | undefined;
  /** Seconds. */
  plannedDuration?: number | undefined;
  typeOfWorkId?: string | undefined;
}

/** https://developers.awork.com/api/tasks, /api/tasklists */
export function taskCalls(http: VendorHttp) {
  return {
    taskLists: (projectId: string): Promise<AworkTaskList[]> => {
      const path = `projects/${projectId}/tasklists`;
      return Array.fromAsync(
        pagesOf(http, { method: 'GET', path, query: { showArchived: true } }, aworkTaskList),
      );
    },
    createTaskList: async (projectId: string, name: string): Promise<AworkTaskList> =>
      (
        await http.call(
          { method: 'POST', path: `projects/${projectId}/tasklists`, json: { name } },
          aworkTaskList,
        )
      ).body,
    task: (id: string): Promise<AworkTask | undefined> =>
      http.find({ method: 'GET', path: `tasks/${id}` }, aworkTask),
    /** By what awork shows in addresses, such as `NIKE-42`. */
    taskByKey: (identifier: string): Promise<AworkTask | undefined> =>
      http.find({ method: 'GET', path: `tasks/key/${encodeURIComponent(identifier)}` }, aworkTask),
    projectTasks: (projectId: string): Promise<AworkTask[]> =>
      Array.fromAsync(
        pagesOf(http, { method: 'GET', path: `projects/${projectId}/projecttasks` }, aworkTask),
      ),
    createTask: async (
      projectId: string,
      name: string,
      listId: string,
      { description, plannedDuration, typeOfWorkId }: NewTask = {},
    ): Promise<AworkTask> => {
      const json = {
        ...{ baseType: 'projecttask', entityId: projectId, name, lists: [{ id: listId }] },
        ...{ description, plannedDuration, typeOfWorkId },
      };
      return (await http.call({ method: 'POST', path: 'tasks', json }, aworkTask)).body;
    },
    /** `PUT` clears what is left out, so everything is sent back as read. */
    renameTask: async (task: AworkTask, name: string): Promise<AworkTask> => {
      const { description, isPrio, startOn, dueOn, laneOrder, plannedDuration } = task;
      const json = { name, description, isPrio, startOn, dueOn, laneOrder, plannedDuration };
      return (await http.call({ method: 'PUT', path: `tasks/${task.id}`, json }, aworkTask)).body;
    },
    /** All lists of each task, those that are left out are left. */
    setTaskLists: async (
      tasks: readonly { taskId: string; lists: readonly ListPlace[] }[],
    ): Promise<void> => {
      const json = tasks.map(({ taskId, lists }) => ({
        taskId,
        taskLists: lists.map(({ id, orderOfTask }) => ({
          id,
          ...(orderOfTask != null && { order: orderOfTask }),
        })),
      }));
      await http.call({ method: 'POST', path: 'tasks/changelists', json }, changesTaken);
    },
    taskStatuses: (projectId: string) =>
      Array.fromAsync(
        pagesOf(http, { method: 'GET', path: `projects/${projectId}/taskstatuses` }, aworkTaskStatus),
      ),
    /** `gone` where awork has no such task any more: a 207 then lists it, a 204 says nothing. */
    setTaskStatus: async (taskId: string, statusId: string): Promise<'set' | 'gone'> => {
      const json = [{ taskId, statusId }];
      const { body } = await http.call({ method: 'POST', path: 'tasks/changestatuses', json }, doneOrMissing);
      return body?.notFound?.ids?.includes(taskId) ? 'gone' : 'set';
    },
  };
}
