import * as z from 'zod';
import { auditFormV1 } from './audit-form-v1.ts';
import { show } from './fields.ts';
import type { Hq } from './hq.ts';
import { createdV1, noContent } from './list-v1.ts';
import type { ReportingRow } from './plan-records.ts';
import { found } from './refusal.ts';
import { createReporting, deleteReporting, replaceReporting } from './reportings.ts';
import { createReportingEntityV1, reportingFieldsV1, reportingIn } from './reportings-v1.ts';
import type { Call, Routes } from './routes.ts';

const moment = z.iso.datetime({ offset: true, local: true });

const createForm = z.strictObject({
  UserId: z.int32(),
  StartDate: moment,
  Duration: z.number(),
  TaskId: z.int32().nullish(),
  Description: z.string().nullish(),
  IsApproved: z.boolean().nullish(),
});

/** Guessed: without start or duration there is no reporting; currencies are HQ's own and ignored. */
const replaceForm = z.strictObject({
  Note: z.string().nullish(),
  Duration: z.number(),
  UserId: z.int32().nullish(),
  StartOn: moment,
  BreakDuration: z.number().min(0).nullish(),
  ProjectId: z.int32().nullish(),
  TaskId: z.int32().nullish(),
  IsApproved: z.boolean().nullish(),
  ChargeRateValue: z.number().nullish(),
  InternalChargeRateValue: z.number().nullish(),
  CurrencyInternalChargeRateValue: z.string().nullish(),
  CurrencyChargeRateValue: z.string().nullish(),
  ...auditFormV1,
});

export function addReportingWritesV1(routes: Routes, hq: Hq): void {
  const reportings = createReportingEntityV1(hq);
  const single = '/v1/Users({id})/Reportings({reportingId})';
  routes.add('POST', '/v1/Projects({id})/do.CreateReporting', (call) =>
    createdV1(create(hq, call), reportings),
  );
  routes.add('PUT', single, (call) => Response.json(show(replace(hq, call), reportingFieldsV1)));
  routes.add('DELETE', single, (call) => {
    deleteReporting(hq, 'api', reportingIn(hq, call).id);
    return noContent();
  });
}

function create(hq: Hq, call: Call): ReportingRow {
  const project = found(hq.projects.get(call.id('id')));
  const form = call.body(createForm);
  return createReporting(hq, 'api', {
    userId: form.UserId,
    projectId: project.id,
    startOn: form.StartDate,
    duration: form.Duration,
    taskId: form.TaskId,
    note: form.Description,
    isApproved: form.IsApproved,
  });
}

function replace(hq: Hq, call: Call): ReportingRow {
  const before = reportingIn(hq, call);
  const form = call.body(replaceForm);
  return replaceReporting(hq, 'api', before.id, {
    userId: form.UserId ?? before.userId,
    projectId: form.ProjectId ?? before.projectId,
    startOn: form.StartOn,
    duration: form.Duration,
    taskId: hq.tenant.putMovesTask ? form.TaskId : before.taskId,
    note: form.Note,
    breakDuration: form.BreakDuration,
    isApproved: form.IsApproved,
    ...(hq.tenant.sentRatesKept && {
      rates: {
        chargeRateValue: form.ChargeRateValue ?? null,
        internalChargeRateValue: form.InternalChargeRateValue ?? null,
      },
    }),
  });
}
