import { isClockTimeType } from './absence-types.ts';
import type { AbsenceRow } from './records.ts';

const HALF_DAY_MILLISECONDS = 43_200_000;

/**
 * Documented: working days missed, with regard to overlapping absences, only for days and half days. Guessed: Monday to
 * Friday without holidays, days of earlier absences do not count again, decided when the absence is written.
 */
export function countMissedDays(
  absence: Pick<AbsenceRow, 'type' | 'start' | 'end'>,
  others: readonly AbsenceRow[],
): number {
  if (isClockTimeType(absence.type)) return 0;
  const days = others.filter((other) => !isClockTimeType(other.type));
  const taken = new Set(days.filter((other) => touches(absence, other)).flatMap(halfDays));
  const missed = halfDays(absence).filter((half) => isWeekday(half) && !taken.has(half));
  return missed.length / 2;
}

/** The half days from start to end, as the moments at which they begin. */
function halfDays({ start, end }: Pick<AbsenceRow, 'start' | 'end'>): number[] {
  const first = Date.parse(`${start}Z`);
  const count = Math.max(0, Math.round((Date.parse(`${end}Z`) - first) / HALF_DAY_MILLISECONDS));
  return Array.from({ length: count }, (_, index) => first + index * HALF_DAY_MILLISECONDS);
}

function touches(one: Pick<AbsenceRow, 'start' | 'end'>, other: Pick<AbsenceRow, 'start' | 'end'>): boolean {
  return one.start < other.end && other.start < one.end;
}

function isWeekday(moment: number): boolean {
  const day = new Date(moment).getUTCDay();
  return day !== 0 && day !== 6;
}
