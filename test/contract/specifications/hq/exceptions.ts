import type { Exception } from '../exception.ts';

const withoutZone =
  'The guide gives whole days without a zone, and the document’s own examples are written so (2023-12-24T00:00:00).';
const unknownId = 'The guide has 404 for an unknown id; the document describes answers of success only.';
const mayBeNull = 'Swagger 2.0 cannot say that a field may be null; nobody has filled this one in.';

const everywhere = (because: string, pointers: readonly string[]): Exception[] =>
  pointers.map((pointer) => ({ operation: 'every operation', pointer: `**${pointer}`, because }));
const withoutAnswer = (because: string, operations: readonly string[]): Exception[] =>
  operations.map((operation) => ({ operation, pointer: '', because }));

export const hqExceptionsV1: readonly Exception[] = [
  ...everywhere(withoutZone, ['/Start', '/End']),
  ...everywhere(mayBeNull, [
    ...['/EMailWork', '/Salutation', '/Title', '/BirthDate', '/FederalState', '/Country'],
    ...['/EmployeeNumber', '/Department', '/EntryDate', '/LeavingDate'],
    ...['/PhoneLandlinePrivate', '/PhoneLandlineWork', '/PhoneMobilePrivate', '/PhoneMobileWork'],
  ]),
  {
    operation: 'POST /v1/Users({Id})/Absences',
    pointer: 'request/Id',
    because: 'One schema serves reads and writes; HQ gives out the id.',
  },
  ...withoutAnswer(unknownId, ['GET /v1/Users({Id})/Absences({AbsenceId})']),
  ...withoutAnswer('The guide has 204 for deletes and 404 for an unknown id; the document knows 200 only.', [
    'DELETE /v1/Users({Id})/Absences({AbsenceId})',
  ]),
];

export const hqExceptionsV2: readonly Exception[] = [
  ...everywhere(withoutZone, ['/startDate', '/endDate', 'request/start', 'request/end']),
  ...everywhere('A live client reads it (September 2026); the document is of October 2024.', [
    '/isDeactivated',
  ]),
  ...withoutAnswer(unknownId, ['GET /v2/Absences/{id}', 'DELETE /v2/Absences/{id}']),
];
