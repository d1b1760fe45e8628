import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import { hqMoment } from './timestamps.ts';
import type { HqAbsence, HqUser } from './port.ts';
import { nameAndMail, period } from './records.ts';

/** Fields and their meaning: https://developer.hellohq.io, v1, User and UserAbsence. */
const text = z.string().nullish();

export const userV1 = vendorRecord({ Id: z.int(), FirstName: text, LastName: text, EMailWork: text });

export const absenceV1 = vendorRecord(
  {
    Id: z.int(),
    UserId: z.int(),
    Type: z.string(),
    Start: hqMoment,
    End: hqMoment,
    Note: text,
    IsApproved: z.boolean().nullish(),
    CreatedOn: z.string().optional(),
  },
  ['@odata.context', 'MissedDays', 'User', 'CreatedBy', 'UpdatedBy', 'UpdatedOn'],
);

/** v1 users do not tell whether they are deactivated. */
export function fromUserV1(user: z.infer<typeof userV1>, isDeactivated: boolean): HqUser {
  return { ...nameAndMail(user.FirstName, user.LastName, user.EMailWork), id: user.Id, isDeactivated };
}

export function fromAbsenceV1(absence: z.infer<typeof absenceV1>): HqAbsence {
  const { Id: id, UserId: userId, Type: type, Start, End, Note, IsApproved, CreatedOn: createdOn } = absence;
  return {
    ...{ id, userId, type, note: Note ?? '' },
    ...period(type, Start, End),
    ...(typeof IsApproved === 'boolean' && { isApproved: IsApproved }),
    ...(createdOn !== undefined && { createdOn }),
  };
}
