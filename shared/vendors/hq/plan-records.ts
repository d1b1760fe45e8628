import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import { no, orNull, words } from '../lenient-fields.ts';
import type { HqTask, HqTaskFields, HqTaskType } from './plan-port.ts';
import { hqInstant } from './timestamps.ts';

const chargeTypes = ['Fixed', 'Variable', 'Capped', 'NotChargeable', 'NotSet'] as const;

/** Fields and their meaning: https://developer.hellohq.io, v1, Task and TaskType. */
export const taskV1 = vendorRecord(
  {
    Id: z.int(),
    ProjectId: z.int(),
    ParentId: orNull(z.int()),
    Name: words,
    PlannedEffort: orNull(z.number()),
    TaskTypeId: orNull(z.int()),
    IsDone: no,
    ChargeType: orNull(z.enum(chargeTypes)),
    SyncId: words,
    CreatedOn: hqInstant,
  },
  [
    ...[
      '@odata.context',
      'Assignments',
      'Order',
      'Project',
      'PercentDone',
      'Description',
      'StartOn',
      'EndOn',
    ],
    ...['TaskType', 'TaskTypeStatusId', 'TaskTypeStatus', 'Dependencies', 'UserReportings', 'IsAppointment'],
    ...['Sync', 'JiraProjectName', 'Remaining', 'ProjectBudgetId', 'ProjectBudget', 'ChargeValue'],
    ...['CreatedBy', 'UpdatedBy', 'UpdatedOn'],
  ],
);

/** What a PUT takes: all but whom HQ names for the last changes, and other records, which have calls of their own. */
export const takenOfTask = [
  ...[
    'Id',
    'Name',
    'Order',
    'ParentId',
    'ProjectId',
    'IsDone',
    'PlannedEffort',
    'PercentDone',
    'Description',
  ],
  ...['StartOn', 'EndOn', 'TaskTypeId', 'TaskTypeStatusId', 'IsAppointment', 'SyncId', 'Sync'],
  ...['JiraProjectName', 'Remaining', 'ProjectBudgetId', 'ChargeType', 'ChargeValue'],
];

export const taskTypeV1 = z.object({ Id: z.int(), Name: words, IsDefault: no });

export function fromTaskV1(task: z.infer<typeof taskV1>): HqTask {
  return {
    ...{ id: task.Id, projectId: task.ProjectId, parentId: task.ParentId, name: task.Name },
    ...{ plannedEffortHours: task.PlannedEffort, taskTypeId: task.TaskTypeId, isDone: task.IsDone },
    ...{ chargeType: task.ChargeType, syncId: task.SyncId, createdOn: task.CreatedOn },
  };
}

/** Undefined for what is not told; an empty reference is none. */
export function toTaskV1(fields: Partial<HqTaskFields>): Record<string, unknown> {
  const { projectId, parentId, name, plannedEffortHours, taskTypeId, syncId, chargeType } = fields;
  return {
    ...{ ProjectId: projectId, ParentId: parentId, Name: name, PlannedEffort: plannedEffortHours },
    ...{ TaskTypeId: taskTypeId, SyncId: syncId === '' ? null : syncId, ChargeType: chargeType },
  };
}

export function fromTaskTypeV1(type: z.infer<typeof taskTypeV1>): HqTaskType {
  return { id: type.Id, name: type.Name, isDefault: type.IsDefault };
}
