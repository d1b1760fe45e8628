import { DateTime } from 'luxon';

/** `YYYY-MM-DD`, as that many years later; earlier where they are negative. */
export function shifted(day: string, years: number): string {
  return DateTime.fromISO(day).plus({ years }).toFormat('yyyy-MM-dd');
}
