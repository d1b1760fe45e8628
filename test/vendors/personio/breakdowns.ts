import { addDays, daysBetween, isWorkingDay } from './days.ts';
import type { AbsenceRow } from './records.ts';

export interface Breakdown {
  day: string;
  unit: 'DAY' | 'HOUR';
  value: number;
}

/**
 * What an absence takes of every calendar day it covers, free days included.
 * An open end is counted up to `today` (guessed).
 */
export function breakdownsOf(absence: AbsenceRow, today: string): Breakdown[] {
  const { firstDay, startsAt, endsAt } = absence;
  if (firstDay !== null) return dayBreakdowns(absence, firstDay, today);
  if (startsAt === null) return [];
  return hourBreakdowns(startsAt, endsAt ?? startsAt);
}

/** Observed: a half on a free day does not reduce anything. */
function dayBreakdowns(absence: AbsenceRow, firstDay: string, today: string): Breakdown[] {
  const lastDay = absence.lastDay ?? (today > firstDay ? today : firstDay);
  return daysBetween(firstDay, lastDay).map((day) => {
    const isHalfStart = day === firstDay && absence.startsAtNoon;
    const isHalfEnd = day === absence.lastDay && absence.endsAtNoon;
    const share = 1 - (isHalfStart ? 0.5 : 0) - (isHalfEnd ? 0.5 : 0);
    return { day, unit: 'DAY', value: isWorkingDay(day) ? share : 0 };
  });
}

/** Clock hours; a change of summer time in between is not counted. */
function hourBreakdowns(startsAt: string, endsAt: string): Breakdown[] {
  const endDay = endsAt.slice(0, 10);
  const lastDay = endsAt.endsWith('T00:00:00') && endsAt > startsAt ? addDays(endDay, -1) : endDay;
  return daysBetween(startsAt.slice(0, 10), lastDay).map((day) => {
    const [midnight, nextMidnight] = [`${day}T00:00:00`, `${addDays(day, 1)}T00:00:00`];
    const from = startsAt > midnight ? startsAt : midnight;
    const to = endsAt < nextMidnight ? endsAt : nextMidnight;
    return { day, unit: 'HOUR', value: (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 3_600_000 };
  });
}

/** All breakdowns together, remembered for absences that have an end. */
export function createAmounts(): (absence: AbsenceRow, today: string) => number {
  const known = new WeakMap<AbsenceRow, number>();
  return (absence, today) => {
    const before = known.get(absence);
    if (before !== undefined) return before;
    const amount = breakdownsOf(absence, today).reduce((sum, { value }) => sum + value, 0);
    if (absence.lastDay !== null || absence.endsAt !== null) known.set(absence, amount);
    return amount;
  };
}
