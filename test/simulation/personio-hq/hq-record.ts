import { DateTime } from 'luxon';
import type { PersonioHqSettings } from '../../../functions/personio-hq/settings.ts';
import { isClockTimeType, isFullDayType } from '../../vendors/hq/absence-types.ts';
import { addDays } from '../../vendors/personio/days.ts';
import type { AbsenceRow } from '../../vendors/personio/records.ts';
import type { HqType } from './mapped-type.ts';
import { roundedDays } from './rounded-days.ts';

export interface HqRecord {
  type: HqType;
  start: string;
  /** Exclusive. */
  end: string;
}

const ZONE = 'Europe/Berlin';
const DAY_BEGINS = '09:00:00';
const NOON_OF_WORK = '13:00:00';
const DAY_ENDS = '17:00:00';

export type Settings = Pick<PersonioHqSettings, 'hourAbsences' | 'hoursPerDay' | 'openEndedMonths'>;

/** The HQ absence that stands for this one, by the rules of HQ's types; undefined for hours that are left out. */
export function recordOf(row: AbsenceRow, type: HqType, settings: Settings, now: Date): HqRecord | undefined {
  const isHours = row.startsAt !== null;
  const lastOpenDay = openUntil(row, settings, now);
  if (isClockTimeType(type)) return { type, ...clockTimes(row, lastOpenDay) };
  if (isHours && settings.hourAbsences === 'skip') return undefined;
  const days = isHours ? roundedDays(row, settings.hoursPerDay) : row;
  const lastDay = days.lastDay ?? lastOpenDay;
  const [fromNoon, toNoon] = isFullDayType(type) ? [false, false] : [days.startsAtNoon, days.endsAtNoon];
  return {
    type,
    start: `${days.firstDay}T${fromNoon ? '12' : '00'}:00:00`,
    end: toNoon ? `${lastDay}T12:00:00` : `${addDays(lastDay, 1)}T00:00:00`,
  };
}

/** An open absence lasts to the end of a month ahead. */
function openUntil({ firstDay, startsAt }: AbsenceRow, { openEndedMonths }: Settings, now: Date): string {
  const begins = firstDay ?? startsAt?.slice(0, 10) ?? '';
  const month = DateTime.fromJSDate(now, { zone: ZONE })
    .startOf('month')
    .plus({ months: openEndedMonths + 1 });
  const horizon = month.minus({ days: 1 }).toFormat('yyyy-MM-dd');
  return begins > horizon ? begins : horizon;
}

function clockTimes(row: AbsenceRow, lastOpenDay: string) {
  const { firstDay, startsAtNoon, endsAtNoon } = row;
  const startsAt = row.startsAt ?? `${firstDay}T${startsAtNoon ? NOON_OF_WORK : DAY_BEGINS}`;
  const lastDay = row.lastDay ?? lastOpenDay;
  const endsAt = row.endsAt ?? `${lastDay}T${endsAtNoon ? NOON_OF_WORK : DAY_ENDS}`;
  return { start: utc(startsAt), end: utc(endsAt) };
}

function utc(local: string): string {
  return DateTime.fromISO(local, { zone: ZONE }).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
