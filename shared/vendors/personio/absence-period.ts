import { addDays, dayOf, midnightOf } from './days.ts';
import type { AbsenceUnit, PersonioAbsence, PersonioAbsenceType } from './port.ts';

/**
 * How many days after the last absent day its closing midnight lies. 1 is observed for whole days over year ends and
 * single days; for half days it is guessed. 0 would mean that the end names the last day itself.
 */
export const END_DAYS_AFTER_LAST_DAY = 1;

export type AbsencePeriod =
  | {
      kind: 'days';
      /** `YYYY-MM-DD` */
      firstDay: string;
      startsAtNoon: boolean;
      /** Inclusive; null while the end is open. */
      lastDay: string | null;
      endsAtNoon: boolean;
    }
  /** `YYYY-MM-DDTHH:mm:ss` on the absence's own clock. */
  | { kind: 'hours'; startsAt: string; endsAt: string | null }
  | { kind: 'invalid'; problem: PeriodProblem };

export type PeriodProblem = 'ends-before-start' | 'noon-to-noon' | 'without-duration';

/**
 * When somebody is away. For whole and half days only the printed dates count, never a zone.
 * A single day in the morning ends at noon, in the afternoon it starts at noon.
 */
export function absencePeriodOf(absence: PersonioAbsence, unit: AbsenceUnit): AbsencePeriod {
  return unit === 'day' ? daysOf(absence) : hoursOf(absence);
}

/** Whether it counts days or hours; where the type does not say so, only days have halves. */
export function unitOf(
  absence: PersonioAbsence,
  { unit }: Pick<PersonioAbsenceType, 'unit'>,
): AbsenceUnit | undefined {
  const { starts, ends } = absence;
  const hasHalves = starts.half !== null || (ends !== null && ends.half !== null);
  return unit ?? absence.unit ?? (hasHalves ? 'day' : undefined);
}

/** Whether any of the absence lies on that day or later. */
export function overlapsFrom(absence: PersonioAbsence, fromDay: string): boolean {
  const lastDay = lastDayOf(absence);
  return lastDay === null || lastDay >= fromDay;
}

function daysOf(absence: PersonioAbsence): AbsencePeriod {
  const firstDay = dayOf(absence.starts.at);
  const lastDay = lastDayOf(absence);
  const startsAtNoon = absence.starts.half === 'SECOND_HALF';
  const endsAtNoon = absence.ends?.half === 'FIRST_HALF';
  if (lastDay !== null && lastDay < firstDay) return { kind: 'invalid', problem: 'ends-before-start' };
  if (lastDay === firstDay && startsAtNoon && endsAtNoon) return { kind: 'invalid', problem: 'noon-to-noon' };
  return { kind: 'days', firstDay, startsAtNoon, lastDay, endsAtNoon };
}

/** A time that does not exist in that night counts as printed. */
function hoursOf({ starts, ends }: PersonioAbsence): AbsencePeriod {
  if (ends && ends.at <= starts.at) return { kind: 'invalid', problem: 'without-duration' };
  return { kind: 'hours', startsAt: starts.at, endsAt: ends?.at ?? null };
}

/** Inclusive; null while the end is open. An end on the day of the start names that day itself (observed). */
export function lastDayOf({ starts, ends }: PersonioAbsence): string | null {
  if (!ends) return null;
  const endDay = dayOf(ends.at);
  if (endDay === dayOf(starts.at) || ends.at !== midnightOf(endDay)) return endDay;
  return addDays(endDay, -END_DAYS_AFTER_LAST_DAY);
}
