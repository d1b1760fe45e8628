import type { AbsenceQuery, ListedAbsence } from './port.ts';
import { overlapsFrom } from './absence-period.ts';

/** What a filter of Personio's may let through is sorted out here; a row that cannot be read always stays. */
export function isWanted(row: ListedAbsence, { fromDay, personId }: AbsenceQuery): boolean {
  if ('unreadable' in row) return true;
  return overlapsFrom(row, fromDay) && (personId === undefined || row.personId === personId);
}
