import { auditV1 } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { createEntityV1, listV1, singleV1 } from './list-v1.ts';
import type { TaskTypeRow, TaskTypeStatus } from './plan-records.ts';
import type { Tracked } from './records.ts';
import { found } from './refusal.ts';
import { relatedMany } from './relation.ts';
import type { Routes } from './routes.ts';

export const taskTypeFieldsV1: Fields<TaskTypeRow> = {
  Name: ({ name }) => name,
  IsDefault: ({ isDefault }) => isDefault,
  ...auditV1,
};

type StatusRow = Tracked & TaskTypeStatus & { taskTypeId: number };

export const taskTypeStatusFieldsV1: Fields<StatusRow> = {
  IsFinishedState: ({ isFinishedState }) => isFinishedState,
  Name: ({ name }) => name,
  TaskTypeId: ({ taskTypeId }) => taskTypeId,
  ...auditV1,
};

export function statusRowsOf(type: TaskTypeRow): StatusRow[] {
  return type.statuses.map((status) => ({ ...type, ...status, taskTypeId: type.id }));
}

export function addTaskTypeRoutesV1(routes: Routes, hq: Hq): void {
  const taskTypes = createEntityV1(taskTypeFieldsV1, {
    TaskTypeStatus: relatedMany(statusRowsOf, taskTypeStatusFieldsV1),
  });
  routes.add('GET', '/v1/TaskTypes', (call) => listV1(call, hq.taskTypes.all(), taskTypes));
  routes.add('GET', '/v1/TaskTypes({id})', (call) =>
    singleV1(call, found(hq.taskTypes.get(call.id('id'))), taskTypes),
  );
}
