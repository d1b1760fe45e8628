import { DateTime } from 'luxon';
import { isClockTimeType } from './absence-types.ts';
import type { AbsenceRow } from './records.ts';
import type { HqTenant } from './tenant.ts';

const wallForm = "yyyy-MM-dd'T'HH:mm:ss";
const instantForm = `${wallForm}'Z'`;
const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Start or end as it is stored. Documented: clock-time types are UTC, all others have no zone. Guessed: a zone given for a
 * day is converted to the tenant's, a clock time without a zone is the tenant's.
 */
export function readMoment(type: string, text: string, timeZone: string): string {
  if (isClockTimeType(type)) return DateTime.fromISO(text, { zone: timeZone }).toUTC().toFormat(instantForm);
  const moment = zoned.test(text) ? DateTime.fromISO(text, { zone: timeZone }) : DateTime.fromISO(text);
  return zoned.test(text) ? moment.toFormat(wallForm) : wallClock(text);
}

/** Without a zone in between, which would move times that the zone leaves out in spring. */
function wallClock(text: string): string {
  return DateTime.fromISO(text, { zone: 'utc' }).toFormat(wallForm);
}

export function showMoment(
  { type }: AbsenceRow,
  moment: string,
  { momentsShown, timeZone }: HqTenant,
): string {
  if (momentsShown === 'seconds') return moment;
  if (momentsShown === 'milliseconds') return moment.replace(/Z?$/, (zone) => `.000${zone}`);
  const inZone = DateTime.fromISO(moment, { zone: timeZone });
  const shown = inZone.toISO({ suppressMilliseconds: true }) ?? moment;
  return isClockTimeType(type) ? shown : moment + shown.slice(moment.length);
}

/** Epoch milliseconds; days begin at midnight in the tenant's zone. */
export function instantOf(moment: string, timeZone: string): number {
  return DateTime.fromISO(moment, { zone: timeZone }).toMillis();
}
