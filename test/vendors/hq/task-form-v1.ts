import * as z from 'zod';
import { auditFormV1 } from './audit-form-v1.ts';
import { chargeTypes } from './plan-records.ts';
import type { Call } from './routes.ts';
import type { TaskForm } from './task-fields.ts';

const moment = z.iso.datetime({ offset: true, local: true });

const taskForm = z.strictObject({
  Name: z.string().min(1),
  ProjectId: z.int32(),
  ParentId: z.int32().nullish(),
  Order: z.int32().nullish(),
  IsDone: z.boolean().nullish(),
  PlannedEffort: z.number().min(0).nullish(),
  PercentDone: z.int32().min(0).max(100).nullish(),
  Description: z.string().nullish(),
  StartOn: moment.nullish(),
  EndOn: moment.nullish(),
  TaskTypeId: z.int32().nullish(),
  TaskTypeStatusId: z.int32().nullish(),
  IsAppointment: z.boolean().nullish(),
  SyncId: z.string().nullish(),
  Sync: z.boolean().nullish(),
  JiraProjectName: z.string().nullish(),
  Remaining: z.number().nullish(),
  ProjectBudgetId: z.int32().nullish(),
  ChargeType: z.enum(chargeTypes).nullish(),
  ChargeValue: z.number().nullish(),
  ...auditFormV1,
});

/** Guessed: `Name` is needed, and efforts are not negative. */
export function taskFormOf(call: Call): TaskForm {
  const form = call.body(taskForm);
  return {
    name: form.Name,
    projectId: form.ProjectId,
    parentId: form.ParentId,
    order: form.Order,
    isDone: form.IsDone,
    plannedEffort: form.PlannedEffort,
    percentDone: form.PercentDone,
    description: form.Description,
    startOn: utcOf(form.StartOn),
    endOn: utcOf(form.EndOn),
    taskTypeId: form.TaskTypeId,
    taskTypeStatusId: form.TaskTypeStatusId,
    isAppointment: form.IsAppointment,
    syncId: form.SyncId,
    sync: form.Sync,
    jiraProjectName: form.JiraProjectName,
    remaining: form.Remaining,
    projectBudgetId: form.ProjectBudgetId,
    chargeType: form.ChargeType,
    chargeValue: form.ChargeValue,
  };
}

/** Documented: `…On` is UTC. */
function utcOf(text: string | null | undefined): string | null {
  if (text == null) return null;
  const isZoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text);
  return new Date(isZoned ? text : `${text}Z`).toISOString();
}
