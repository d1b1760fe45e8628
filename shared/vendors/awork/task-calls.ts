import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { pagesOf } from './paging.ts';
import type { AworkTask, AworkTaskList } from './records.ts';
import { aworkTask, aworkTaskList, aworkTaskStatus } from './records.ts';

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
    projectTasks: (projectId: string): Promise<AworkTask[]> =>
      Array.fromAsync(
        pagesOf(http, { method: 'GET', path: `projects/${projectId}/projecttasks` }, aworkTask),
      ),
    createTask: async (projectId: string, name: string, listId: string): Promise<AworkTask> => {
      const json = { baseType: 'projecttask', entityId: projectId, name, lists: [{ id: listId }] };
      return (await http.call({ method: 'POST', path: 'tasks', json }, aworkTask)).body;
    },
    /** `PUT` clears what is left out, so everything is sent back as read. */
    renameTask: async (task: AworkTask, name: string): Promise<void> => {
      const { description, isPrio, startOn, dueOn, laneOrder, plannedDuration } = task;
      const json = { name, description, isPrio, startOn, dueOn, laneOrder, plannedDuration };
      await http.call({ method: 'PUT', path: `tasks/${task.id}`, json }, z.unknown());
    },
    taskStatuses: (projectId: string) =>
      Array.fromAsync(
        pagesOf(http, { method: 'GET', path: `projects/${projectId}/taskstatuses` }, aworkTaskStatus),
      ),
    setTaskStatus: async (taskId: string, statusId: string): Promise<void> => {
      await http.call(
        { method: 'POST', path: 'tasks/changestatuses', json: [{ taskId, statusId }] },
        z.unknown(),
      );
    },
  };
}
