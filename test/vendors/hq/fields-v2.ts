import { isClockTimeType } from './absence-types.ts';
import { authorId, type Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { showMoment } from './timestamps.ts';
import type { AbsenceRow, UserRow } from './records.ts';

export function userFieldsV2({ tenant }: Hq): Fields<UserRow> {
  const fields: Fields<UserRow> = {
    firstName: (user) => user.firstName,
    lastName: (user) => user.lastName,
    eMailPrivate: () => null,
    eMailWork: (user) => user.email,
    id: (user) => user.id,
    createdOn: (user) => user.createdOn,
    createdBy: (user) => authorId(user.createdBy, user.id),
    updatedOn: (user) => user.updatedOn,
    updatedBy: (user) => authorId(user.createdBy, user.id),
    employeeNumber: () => null,
  };
  return tenant.sendsDeactivated ? { ...fields, isDeactivated: (user) => user.isDeactivated } : fields;
}

/** The `On` pair is filled for clock-time types, the `Date` pair for all others. */
export function absenceFieldsV2({ tenant }: Hq): Fields<AbsenceRow> {
  const clock = (absence: AbsenceRow, moment: string) =>
    isClockTimeType(absence.type) ? showMoment(absence, moment, tenant) : null;
  const day = (absence: AbsenceRow, moment: string) =>
    isClockTimeType(absence.type) ? null : showMoment(absence, moment, tenant);
  return {
    type: (absence) => absence.type,
    note: (absence) => absence.note,
    isApproved: (absence) => absence.isApproved,
    userId: (absence) => absence.userId,
    id: (absence) => absence.id,
    createdOn: (absence) => absence.createdOn,
    createdBy: (absence) => authorId(absence.createdBy, absence.userId),
    updatedOn: (absence) => absence.updatedOn,
    updatedBy: (absence) => authorId(absence.createdBy, absence.userId),
    startOn: (absence) => clock(absence, absence.start),
    startDate: (absence) => day(absence, absence.start),
    endOn: (absence) => clock(absence, absence.end),
    endDate: (absence) => day(absence, absence.end),
    missedDays: (absence) => absence.missedDays,
  };
}
