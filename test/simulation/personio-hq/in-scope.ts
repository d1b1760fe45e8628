import { addDays } from '../../vendors/personio/days.ts';
import type { AbsenceRow } from '../../vendors/personio/records.ts';
import { START_DATE } from './settings.ts';

/** One that waits for its deletion is still valid. */
export function isCounted({ status }: AbsenceRow): boolean {
  return status === 'APPROVED' || status === 'DELETION_PENDING';
}

/** Absences that overlap the start date are in scope (P1). */
export function endsBeforeStart({ firstDay, lastDay, endsAt }: AbsenceRow): boolean {
  if (firstDay !== null) return lastDay !== null && addDays(lastDay, 1) <= START_DATE;
  return endsAt !== null && endsAt <= `${START_DATE}T00:00:00`;
}
