import { auditV1 } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import type { TaskRow } from './plan-records.ts';

/** Efforts are hours. */
export const taskFieldsV1: Fields<TaskRow> = {
  Name: ({ name }) => name,
  Order: ({ order }) => order,
  ParentId: ({ parentId }) => parentId,
  ProjectId: ({ projectId }) => projectId,
  IsDone: ({ isDone }) => isDone,
  PlannedEffort: ({ plannedEffort }) => plannedEffort,
  PercentDone: ({ percentDone }) => percentDone,
  Description: ({ description }) => description,
  StartOn: ({ startOn }) => startOn,
  EndOn: ({ endOn }) => endOn,
  TaskTypeId: ({ taskTypeId }) => taskTypeId,
  TaskTypeStatusId: ({ taskTypeStatusId }) => taskTypeStatusId,
  IsAppointment: ({ isAppointment }) => isAppointment,
  SyncId: ({ syncId }) => syncId,
  Sync: ({ sync }) => sync,
  JiraProjectName: ({ jiraProjectName }) => jiraProjectName,
  Remaining: ({ remaining }) => remaining,
  ProjectBudgetId: ({ projectBudgetId }) => projectBudgetId,
  ChargeType: ({ chargeType }) => chargeType,
  ChargeValue: ({ chargeValue }) => chargeValue,
  ...auditV1,
};
