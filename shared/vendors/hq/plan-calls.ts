import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { textLiteral } from './filter.ts';
import { fullUpdate, heldRecord } from './full-update.ts';
import { type ListOf, listV1, recordsOf } from './paging.ts';
import type { HqPlanPort, HqTask } from './plan-port.ts';
import { fromTaskTypeV1, fromTaskV1, takenOfTask, taskTypeV1, taskV1, toTaskV1 } from './plan-records.ts';

const tasks: ListOf<z.infer<typeof taskV1>> = {
  path: 'v1/ProjectTasks',
  answer: listV1(taskV1),
  idField: 'Id',
  idOf: ({ Id }) => Id,
};
const taskTypes: ListOf<z.infer<typeof taskTypeV1>> = {
  path: 'v1/TaskTypes',
  answer: listV1(taskTypeV1),
  idField: 'Id',
  idOf: ({ Id }) => Id,
};
const pathOf = (id: number) => `v1/ProjectTasks(${id})`;

/** https://developer.hellohq.io, v1: Project Tasks, Task Types. */
export function planCalls(http: VendorHttp): HqPlanPort {
  return {
    tasks: (projectId) => tasksOf(http, `ProjectId eq ${projectId}`, (task) => task.projectId === projectId),
    async task(id) {
      const found = await http.find({ method: 'GET', path: pathOf(id) }, taskV1);
      return found && fromTaskV1(found);
    },
    tasksWithSyncId: (syncId) =>
      Array.fromAsync(tasksOf(http, `SyncId eq ${textLiteral(syncId)}`, (task) => task.syncId === syncId)),
    async createTask(fields) {
      // Whether HQ takes null for what it has none of is documented nowhere; leaving it out says the same.
      const told = Object.entries(toTaskV1(fields)).filter(([, value]) => value !== null);
      const call = { method: 'POST', path: 'v1/ProjectTasks', json: Object.fromEntries(told) } as const;
      return fromTaskV1((await http.call(call, taskV1)).body);
    },
    async updateTask(id, changes) {
      const held = await http.call({ method: 'GET', path: pathOf(id) }, heldRecord);
      const json = fullUpdate(held.body, takenOfTask, toTaskV1(changes));
      return fromTaskV1((await http.call({ method: 'PUT', path: pathOf(id), json }, taskV1)).body);
    },
    async deleteTask(id) {
      await http.find({ method: 'DELETE', path: pathOf(id) }, z.unknown());
    },
    taskTypes: async () => (await Array.fromAsync(recordsOf(http, taskTypes))).map(fromTaskTypeV1),
  };
}

async function* tasksOf(
  http: VendorHttp,
  filter: string,
  fits: (task: HqTask) => boolean,
): AsyncGenerator<HqTask> {
  for await (const row of recordsOf(http, { ...tasks, filter })) {
    const task = fromTaskV1(row);
    // A filter that is ignored without an error must not pass other tasks off as those.
    if (fits(task)) yield task;
  }
}
