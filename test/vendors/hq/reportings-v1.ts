import { auditV1 } from './audit-fields.ts';
import type { Fields } from './fields.ts';
import { userFieldsV1 } from './fields-v1.ts';
import type { Hq } from './hq.ts';
import { createEntityV1, listV1, singleV1 } from './list-v1.ts';
import type { ReportingRow } from './plan-records.ts';
import { found } from './refusal.ts';
import { relatedOne } from './relation.ts';
import type { Call, Routes } from './routes.ts';
import { taskFieldsV1 } from './task-fields-v1.ts';

const CURRENCY = 'EUR';

/** Durations are seconds. That it is invoiced shows nowhere (documented). */
export const reportingFieldsV1: Fields<ReportingRow> = {
  Note: ({ note }) => note,
  Duration: ({ duration }) => duration,
  UserId: ({ userId }) => userId,
  ChargeRateValue: ({ chargeRateValue }) => chargeRateValue,
  InternalChargeRateValue: ({ internalChargeRateValue }) => internalChargeRateValue,
  IsApproved: ({ isApproved }) => isApproved,
  StartOn: ({ startOn }) => startOn,
  BreakDuration: ({ breakDuration }) => breakDuration,
  ProjectId: ({ projectId }) => projectId,
  TaskId: ({ taskId }) => taskId,
  CurrencyInternalChargeRateValue: () => CURRENCY,
  CurrencyChargeRateValue: () => CURRENCY,
  ...auditV1,
};

export function createReportingEntityV1(hq: Hq) {
  const task = ({ taskId }: ReportingRow) => (taskId === null ? undefined : hq.tasks.get(taskId));
  return createEntityV1(reportingFieldsV1, {
    User: relatedOne(({ userId }) => hq.users.get(userId), userFieldsV1()),
    Task: relatedOne(task, taskFieldsV1),
  });
}

/** A reporting is found below its own user only. */
export function reportingIn(hq: Hq, call: Call): ReportingRow {
  const reporting = found(hq.reportings.get(call.id('reportingId')));
  const isHidden = hq.tenant.leaversReportingsHidden && hq.users.get(reporting.userId)?.isDeactivated;
  return found(reporting.userId === call.id('id') && !isHidden ? reporting : undefined);
}

export function addReportingRoutesV1(routes: Routes, hq: Hq): void {
  const reportings = createReportingEntityV1(hq);
  routes.add('GET', '/v1/UserReportings', (call) => listV1(call, hq.reportings.all(), reportings));
  routes.add('GET', '/v1/UserReportings({id})', (call) =>
    singleV1(call, found(hq.reportings.get(call.id('id'))), reportings),
  );
  routes.add('GET', '/v1/Users({id})/Reportings', (call) => {
    const user = found(hq.users.get(call.id('id')));
    const own = hq.reportings.all().filter(({ userId }) => userId === user.id);
    return listV1(call, own, reportings);
  });
  routes.add('GET', '/v1/Users({id})/Reportings({reportingId})', (call) =>
    singleV1(call, reportingIn(hq, call), reportings),
  );
}
