import { DateTime } from 'luxon';
import type { Days, Hours } from './hq-period.ts';

const NOON = '12:00:00';

/**
 * The stated rule for absences of hours in HQ types that know only days: on a single day more than half of the usual
 * hours become a whole day, less the half in which they begin; of several days the first counts from noon if it begins
 * then or later, the last up to noon if it ends by then.
 */
export function roundToDays({ startsAt, endsAt }: Hours, hoursPerDay: number): Days {
  const firstDay = startsAt.slice(0, 10);
  const isLate = startsAt.slice(11) >= NOON;
  if (endsAt === null)
    return { kind: 'days', firstDay, startsAtNoon: isLate, lastDay: null, endsAtNoon: false };
  const { lastDay, endsAtNoon } = endOf(endsAt);
  if (lastDay > firstDay) return { kind: 'days', firstDay, startsAtNoon: isLate, lastDay, endsAtNoon };
  const isWhole = hoursBetween(startsAt, endsAt) > hoursPerDay / 2;
  return {
    kind: 'days',
    firstDay,
    startsAtNoon: !isWhole && isLate,
    lastDay: firstDay,
    endsAtNoon: !isWhole && !isLate,
  };
}

/** Midnight still belongs to the day before. */
function endOf(endsAt: string): { lastDay: string; endsAtNoon: boolean } {
  const clock = endsAt.slice(11);
  if (clock !== '00:00:00') return { lastDay: endsAt.slice(0, 10), endsAtNoon: clock <= NOON };
  const lastDay = DateTime.fromISO(endsAt, { zone: 'utc' }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
  return { lastDay, endsAtNoon: false };
}

/** By the clock on the wall, as people count their hours. */
function hoursBetween(startsAt: string, endsAt: string): number {
  const at = (local: string) => DateTime.fromISO(local, { zone: 'utc' });
  return at(endsAt).diff(at(startsAt), 'hours').hours;
}
