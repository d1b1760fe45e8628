import * as z from 'zod';
import { auditV2 } from './audit-fields.ts';
import { type Fields, show } from './fields.ts';
import { userFieldsV2 } from './fields-v2.ts';
import type { Hq } from './hq.ts';
import { listV2, plainV2, singleV2 } from './list-v2.ts';
import type { ReportingRow } from './plan-records.ts';
import { projectFieldsV2 } from './project-fields-v2.ts';
import { found } from './refusal.ts';
import { relatedOne, showRelated } from './relation.ts';
import type { Routes } from './routes.ts';
import { touched } from './stamps.ts';
import { taskFieldsV2 } from './task-fields-v2.ts';

const reportingForm = z.strictObject({
  name: z.string().nullish(),
  lastSyncOn: z.iso.datetime({ offset: true, local: true }).nullish(),
});

function reportingFields({ tenant }: Hq): Fields<ReportingRow> {
  const divisor = tenant.reportingDurationV2 === 'hours' ? 3600 : 1;
  return {
    name: ({ note }) => note,
    lastSyncOn: ({ lastSyncOn }) => lastSyncOn,
    ...auditV2,
    duration: ({ duration }) => duration / divisor,
    chargeRateValue: ({ chargeRateValue }) => chargeRateValue,
    internalChargeRateValue: ({ internalChargeRateValue }) => internalChargeRateValue,
    isApproved: ({ isApproved }) => isApproved,
    startOn: ({ startOn }) => startOn,
    breakDuration: ({ breakDuration }) => breakDuration / divisor,
    currencyInternalChargeRateValue: () => 'EUR',
    currencyChargeRateValue: () => 'EUR',
    projectId: ({ projectId }) => projectId,
    taskId: ({ taskId }) => taskId,
    userId: ({ userId }) => userId,
  };
}

/** Of the documented version: they are made in version 1 only, and little of them can be changed here. */
export function addReportingRoutesV2(routes: Routes, hq: Hq): void {
  const taskOf = ({ taskId }: ReportingRow) => (taskId === null ? undefined : hq.tasks.get(taskId));
  const reportings = {
    ...plainV2(reportingFields(hq)),
    relations: {
      task: relatedOne(taskOf, taskFieldsV2(hq)),
      project: relatedOne(({ projectId }: ReportingRow) => hq.projects.get(projectId), projectFieldsV2),
      user: relatedOne(({ userId }: ReportingRow) => hq.users.get(userId), userFieldsV2(hq)),
    },
  };
  const single = '/v2/UserReportings/{id}';
  routes.add('GET', '/v2/UserReportings', (call) => listV2(hq, call, hq.reportings.all(), reportings));
  routes.add('GET', single, (call) =>
    singleV2(hq, call, found(hq.reportings.get(call.id('id'))), reportings),
  );
  routes.add('PUT', single, (call) => {
    const before = found(hq.reportings.get(call.id('id')));
    const { name: note = null, lastSyncOn = null } = call.body(reportingForm);
    const reporting = hq.reportings.put({ ...before, note, lastSyncOn, ...touched(hq, 'api') });
    const { fields, relations } = reportings;
    // Documented by the example of this answer: with what it leads to.
    const related = showRelated(reporting, relations, Object.keys(relations));
    return Response.json({ ...show(reporting, fields), ...related });
  });
}
