import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import { no, orNull, words } from '../lenient-fields.ts';
import type { HqReporting, HqReportingFields } from './reporting-port.ts';
import { hqInstant, hqMoment, shownDate } from './timestamps.ts';

/** Fields and their meaning: https://developer.hellohq.io, v1, UserReporting. It does not tell what is billed. */
export const reportingV1 = vendorRecord(
  {
    Id: z.int(),
    UserId: z.int(),
    ProjectId: orNull(z.int()),
    TaskId: orNull(z.int()),
    Note: words,
    StartOn: hqMoment,
    Duration: z.number(),
    IsApproved: no,
    ChargeRateValue: orNull(z.number()),
    InternalChargeRateValue: orNull(z.number()),
    CreatedOn: hqInstant,
    UpdatedOn: orNull(hqInstant),
  },
  [
    ...['@odata.context', 'User', 'Project', 'Task', 'BreakDuration', 'CreatedBy', 'UpdatedBy'],
    ...['CurrencyInternalChargeRateValue', 'CurrencyChargeRateValue'],
  ],
);

/** What a PUT takes: all but whom HQ names for the last changes, and other records. */
export const takenOfReporting = [
  ...['Id', 'Note', 'Duration', 'UserId', 'ChargeRateValue', 'InternalChargeRateValue', 'IsApproved'],
  ...['StartOn', 'BreakDuration', 'ProjectId', 'TaskId', 'CurrencyInternalChargeRateValue'],
  'CurrencyChargeRateValue',
];

export function fromReportingV1(reporting: z.infer<typeof reportingV1>): HqReporting {
  const { Id: id, UserId: userId, ProjectId: projectId, TaskId: taskId, Note: note } = reporting;
  return {
    ...{ id, userId, projectId, taskId, note },
    date: shownDate(reporting.StartOn),
    durationSeconds: reporting.Duration,
    isApproved: reporting.IsApproved,
    chargeRate: reporting.ChargeRateValue,
    internalChargeRate: reporting.InternalChargeRateValue,
    createdOn: reporting.CreatedOn,
    updatedOn: reporting.UpdatedOn ?? reporting.CreatedOn,
  };
}

/** The body of do.CreateReporting: named otherwise than the record that comes of it. */
export function newReportingV1(fields: HqReportingFields) {
  const { userId, taskId, note, date, durationSeconds } = fields;
  return {
    ...{ UserId: userId, TaskId: taskId, StartDate: `${date}T00:00:00` },
    ...{ Duration: durationSeconds, Description: note },
  };
}

/** On the same day the hour that HQ holds stays as it is. */
export function changedReportingV1(held: string, fields: HqReportingFields): Record<string, unknown> {
  const { projectId, taskId, note, date, durationSeconds } = fields;
  const StartOn = shownDate(held) === date ? held : `${date}T00:00:00Z`;
  return { ProjectId: projectId, TaskId: taskId, Note: note, StartOn, Duration: durationSeconds };
}
