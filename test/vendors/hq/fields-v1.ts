import { authorId, type Fields } from './fields.ts';
import type { Hq } from './hq.ts';
import { showMoment } from './timestamps.ts';
import type { AbsenceRow, UserRow } from './records.ts';

/** What nobody fills in here. OData writes every plain property, also an empty one. */
const unset = Object.fromEntries(
  [
    ...['Salutation', 'Title', 'EmployeeNumber', 'Department', 'BirthDate', 'FederalState', 'Country'],
    ...['EntryDate', 'LeavingDate', 'PhoneLandlinePrivate', 'PhoneLandlineWork'],
    ...['PhoneMobilePrivate', 'PhoneMobileWork'],
  ].map((name) => [name, () => null]),
);

export function userFieldsV1(): Fields<UserRow> {
  return {
    FirstName: (user) => user.firstName,
    LastName: (user) => user.lastName,
    UserName: (user) => `${user.firstName}.${user.lastName}`.toLowerCase(),
    EMailWork: (user) => user.email,
    ...unset,
    BasicLoadInHours: () => 40,
    Id: (user) => user.id,
    CreatedBy: (user) => authorId(user.createdBy, user.id),
    UpdatedBy: (user) => authorId(user.createdBy, user.id),
    CreatedOn: (user) => user.createdOn,
    UpdatedOn: (user) => user.updatedOn,
  };
}

export function absenceFieldsV1({ tenant }: Hq): Fields<AbsenceRow> {
  return {
    Start: (absence) => showMoment(absence, absence.start, tenant),
    End: (absence) => showMoment(absence, absence.end, tenant),
    Type: (absence) => absence.type,
    Note: (absence) => absence.note,
    UserId: (absence) => absence.userId,
    IsApproved: (absence) => absence.isApproved,
    MissedDays: (absence) => absence.missedDays,
    Id: (absence) => absence.id,
    CreatedBy: (absence) => authorId(absence.createdBy, absence.userId),
    UpdatedBy: (absence) => authorId(absence.createdBy, absence.userId),
    CreatedOn: (absence) => absence.createdOn,
    UpdatedOn: (absence) => absence.updatedOn,
  };
}
