import * as z from 'zod';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import { vendorRecord } from '../../http/vendor-record.ts';
import { canonicalMoment, hqMoment } from './timestamps.ts';
import type { HqAbsence, HqUser } from './port.ts';

/** Fields and their meaning: https://developer.hellohq.io, v2, Users and Absences. */
const text = z.string().nullish();
const moment = hqMoment.nullish();

export const userV2 = vendorRecord(
  {
    id: z.int(),
    firstName: text,
    lastName: text,
    eMailWork: text,
    /** Observed, not documented. */
    isDeactivated: z.boolean().nullish(),
  },
  [
    'eMailPrivate',
    'employeeNumber',
    'defaultAddress',
    'customFields',
    'createdOn',
    'createdBy',
    'updatedOn',
    'updatedBy',
  ],
);

export const absenceV2 = vendorRecord(
  {
    id: z.int(),
    userId: z.int(),
    type: z.string(),
    startOn: moment,
    startDate: moment,
    endOn: moment,
    endDate: moment,
    note: text,
    isApproved: z.boolean().nullish(),
    createdOn: z.string().optional(),
  },
  ['missedDays', 'user', 'createdBy', 'updatedOn', 'updatedBy'],
);

export function fromUserV2(user: z.infer<typeof userV2>): HqUser {
  return {
    ...nameAndMail(user.firstName, user.lastName, user.eMailWork),
    id: user.id,
    isDeactivated: user.isDeactivated ?? false,
  };
}

/** One pair of fields is filled, which one depends on the type; the descriptions of the fields are partly swapped. */
export function fromAbsenceV2(absence: z.infer<typeof absenceV2>): HqAbsence {
  const { id, userId, type, note, isApproved, createdOn } = absence;
  const start = absence.startOn ?? absence.startDate;
  const end = absence.endOn ?? absence.endDate;
  if (!start || !end) throw withoutPeriod(id);
  return {
    ...{ id, userId, type, note: note ?? '' },
    ...period(type, start, end),
    ...(typeof isApproved === 'boolean' && { isApproved }),
    ...(createdOn !== undefined && { createdOn }),
  };
}

type Text = string | null | undefined;

export function nameAndMail(firstName: Text, lastName: Text, email: Text): Pick<HqUser, 'name' | 'email'> {
  const name = `${firstName ?? ''} ${lastName ?? ''}`.trim();
  return email ? { name, email } : { name };
}

export function period(type: string, start: string, end: string): { start: string; end: string } {
  return { start: canonicalMoment(type, start), end: canonicalMoment(type, end) };
}

function withoutPeriod(id: number): Failure {
  const details = { vendor: 'hq', path: `absence ${id}`, problem: 'it has no start or no end' };
  return new Failure(commonReasons['answer-unreadable'], { details });
}
