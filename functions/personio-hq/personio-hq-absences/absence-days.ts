import { DateTime } from 'luxon';
import type { Period } from '../../../shared/reconcile/listed-stretch.ts';
import { isClockTimeType } from '../../../shared/vendors/hq/absence-types.ts';
import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import type { PersonioHqSettings } from '../settings.ts';
import { dayAfter } from './hq-period.ts';

const HOUR_MILLISECONDS = 3_600_000;
const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;

type Times = Pick<HqAbsence, 'type' | 'start' | 'end'>;

/**
 * How many calendar days of a period an absence in HQ takes, weekends and holidays included: half days as 0.5, clock times as
 * their hours by `hoursPerDay`, at most one a day.
 */
export function daysWithin(
  { type, start, end }: Times,
  { fromDay, toDay }: Period,
  { hoursPerDay, timeZone }: Pick<PersonioHqSettings, 'hoursPerDay' | 'timeZone'>,
): number {
  const isClockTime = isClockTimeType(type);
  const at = (moment: string) => Date.parse(`${isClockTime ? localTime(moment, timeZone) : moment}Z`);
  const from = Math.max(at(start), Date.parse(fromDay));
  const to = Math.min(at(end), Date.parse(dayAfter(toDay)));
  const wholeDay = (isClockTime ? hoursPerDay : 24) * HOUR_MILLISECONDS;
  let days = 0;
  for (let begin = from; begin < to;) {
    const nextDay = (Math.floor(begin / DAY_MILLISECONDS) + 1) * DAY_MILLISECONDS;
    days += Math.min(1, (Math.min(nextDay, to) - begin) / wholeDay);
    begin = nextDay;
  }
  return Math.round(days * 100) / 100;
}

function localTime(instant: string, zone: string): string {
  return DateTime.fromISO(instant).setZone(zone).toFormat("yyyy-MM-dd'T'HH:mm:ss");
}
