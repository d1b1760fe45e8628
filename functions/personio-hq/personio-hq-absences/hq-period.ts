import { DateTime } from 'luxon';
import type { HqAbsenceType } from '../../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypes } from '../../../shared/vendors/hq/absence-types.ts';
import type { AbsencePeriod } from '../../../shared/vendors/personio/absence-period.ts';
import type { PersonioHqSettings } from '../settings.ts';

export interface HqPeriod {
  start: string;
  /** Exclusive. */
  end: string;
}

export interface PeriodBounds {
  /** The absence's own. */
  zone: string;
  /** The day up to which one without an end is entered. */
  openEnd: string;
}

export type Days = Extract<AbsencePeriod, { kind: 'days' }>;
export type Hours = Extract<AbsencePeriod, { kind: 'hours' }>;

/**
 * How HQ words the time of an absence; undefined for hours that are left out. Assumed: a morning ends at 12:00, an
 * afternoon starts then, several days with half days at their ends are one record, and a clock-time record may last
 * several days.
 */
export function hqPeriod(
  period: Days | Hours,
  type: HqAbsenceType,
  { zone, openEnd }: PeriodBounds,
  settings: PersonioHqSettings,
): HqPeriod | undefined {
  const { isClockTime, fullDayOnly } = hqAbsenceTypes[type];
  if (isClockTime) return inClockTime(period, settings, zone, openEnd);
  if (period.kind === 'days') return inDays(period, fullDayOnly, openEnd);
  if (settings.hourAbsences === 'skip') return undefined;
  return inDays(roundToDays(period, settings.hoursPerDay), fullDayOnly, openEnd);
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
  period: Days | Hours,
  { workingDay: { from, to } }: PersonioHqSettings,
  zone: string,
  openEnd: string,
): HqPeriod {
  if (period.kind === 'hours') {
    const openedEnd = `${later(period.startsAt.slice(0, 10), openEnd)}T${to}:00`;
    return { start: instant(period.startsAt, zone), end: instant(period.endsAt ?? openedEnd, zone) };
  }
  const noon = middle(from, to);
  const last = period.lastDay ?? later(period.firstDay, openEnd);
  return {
    start: instant(`${period.firstDay}T${period.startsAtNoon ? noon : from}:00`, zone),
    end: instant(`${last}T${period.endsAtNoon ? noon : to}:00`, zone),
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

export function dayBefore(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

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
  return { lastDay: dayBefore(endsAt.slice(0, 10)), endsAtNoon: false };
}

/** By the clock on the wall, as people count their hours. */
function hoursBetween(startsAt: string, endsAt: string): number {
  const at = (local: string) => DateTime.fromISO(local, { zone: 'utc' });
  return at(endsAt).diff(at(startsAt), 'hours').hours;
}
