import { addDays } from '../../vendors/personio/days.ts';
import type { AbsenceRow } from '../../vendors/personio/records.ts';

type Days = Pick<AbsenceRow, 'firstDay' | 'lastDay' | 'startsAtNoon' | 'endsAtNoon'>;

/**
 * Hours as half and whole days: on one day more than half of the usual hours are a whole day, else the half they begin
 * in; of several days the outer ones count by halves. Midnight ends the day before.
 */
export function roundedDays({ startsAt, endsAt }: AbsenceRow, hoursPerDay: number): Days {
  const [firstDay = '', startClock = ''] = startsAt?.split('T') ?? [];
  const isAfternoon = startClock >= '12:00:00';
  if (endsAt === null) return { firstDay, lastDay: null, startsAtNoon: isAfternoon, endsAtNoon: false };
  const isMidnight = endsAt.endsWith('T00:00:00');
  const lastDay = addDays(endsAt.slice(0, 10), isMidnight ? -1 : 0);
  const isMorning = !isMidnight && endsAt.slice(11) <= '12:00:00';
  if (lastDay !== firstDay) return { firstDay, lastDay, startsAtNoon: isAfternoon, endsAtNoon: isMorning };
  const hours = (Date.parse(`${endsAt}Z`) - Date.parse(`${startsAt}Z`)) / 3_600_000;
  const isHalf = hours <= hoursPerDay / 2;
  return { firstDay, lastDay, startsAtNoon: isHalf && isAfternoon, endsAtNoon: isHalf && !isAfternoon };
}
