import { DateTime } from 'luxon';
import type { HqAbsenceType } from '../../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypes } from '../../../shared/vendors/hq/absence-types.ts';
import type { AbsencePeriod } from '../../../shared/vendors/personio/absence-period.ts';
import type { PersonioHqSettings } from '../settings.ts';
import { roundToDays } from './round-to-days.ts';

export interface HqPeriod {
  start: string;
  /** Exclusive. */
  end: string;
}

export type Days = Extract<AbsencePeriod, { kind: 'days' }>;
export type Hours = Extract<AbsencePeriod, { kind: 'hours' }>;

/**
 * How HQ words the time of an absence; undefined for hours that are left out. `zone` is the absence's own, `openEnd` the
 * day up to which one without an end is entered. Assumed: a morning ends at 12:00, an afternoon starts then, several
 * days with half days at their ends are one record, and a clock-time record spans several days.
 */
export function hqPeriod(
  span: Days | Hours,
  type: HqAbsenceType,
  settings: PersonioHqSettings,
  zone: string,
  openEnd: string,
): HqPeriod | undefined {
  const { isClockTime, fullDayOnly } = hqAbsenceTypes[type];
  if (isClockTime) return inClockTime(span, settings, zone, openEnd);
  if (span.kind === 'days') return inDays(span, fullDayOnly, openEnd);
  if (settings.hourAbsences === 'skip') return undefined;
  return inDays(roundToDays(span, settings.hoursPerDay), fullDayOnly, openEnd);
}

/** Days have no zone: they are never turned into instants. */
function inDays(
  { firstDay, startsAtNoon, lastDay, endsAtNoon }: Days,
  fullDayOnly: boolean,
  openEnd: string,
): HqPeriod {
  const last = lastDay ?? later(firstDay, openEnd);
  const hasHalves = !fullDayOnly;
  return {
    start: `${firstDay}T${hasHalves && startsAtNoon ? '12' : '00'}:00:00`,
    end: hasHalves && endsAtNoon ? `${last}T12:00:00` : `${dayAfter(last)}T00:00:00`,
  };
}

function inClockTime(
  span: Days | Hours,
  { workingDay: { from, to } }: PersonioHqSettings,
  zone: string,
  openEnd: string,
): HqPeriod {
  if (span.kind === 'hours') {
    const openedEnd = `${later(span.startsAt.slice(0, 10), openEnd)}T${to}:00`;
    return { start: instant(span.startsAt, zone), end: instant(span.endsAt ?? openedEnd, zone) };
  }
  const noon = middle(from, to);
  const last = span.lastDay ?? later(span.firstDay, openEnd);
  return {
    start: instant(`${span.firstDay}T${span.startsAtNoon ? noon : from}:00`, zone),
    end: instant(`${last}T${span.endsAtNoon ? noon : to}:00`, zone),
  };
}

function instant(local: string, zone: string): string {
  return DateTime.fromISO(local, { zone }).toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
}

function middle(from: string, to: string): string {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const noon = Math.round((minutes(from) + minutes(to)) / 2);
  return `${String(Math.floor(noon / 60)).padStart(2, '0')}:${String(noon % 60).padStart(2, '0')}`;
}

export function dayAfter(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toFormat('yyyy-MM-dd');
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
