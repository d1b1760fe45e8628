import { DateTime } from 'luxon';
import * as z from 'zod';
import { isClockTimeType } from './absence-types.ts';

/** With or without a zone and fractions of a second: the documentation has several forms. */
export const hqMoment = z.iso.datetime({ offset: true, local: true });

const zone = /(?:Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Documented: days have no zone and must not be converted, so a zone is dropped there; clock times are UTC.
 * https://developer.hellohq.io
 */
export function canonicalMoment(type: string, text: string): string {
  const isInstant = isClockTimeType(type);
  const kept = isInstant && zone.test(text) ? text : `${text.replace(zone, '')}Z`;
  const wholeSeconds = new Date(kept).toISOString().slice(0, 19);
  return isInstant ? `${wholeSeconds}Z` : wholeSeconds;
}

/** A field called `…Date`: a day without a zone, never converted, whatever time stands behind it. */
export const hqDate = z.union([hqMoment, z.iso.date()]).transform((text) => text.slice(0, 10));

/** A field called `…On`: a UTC instant, also where HQ leaves the zone out. */
export const hqInstant = hqMoment.transform((text) => (zone.test(text) ? text : `${text}Z`));

/** HQ tells no time zone of a tenant; its customers are where this one holds. */
const ZONE = 'Europe/Berlin';

/**
 * The day that HQ shows of an instant. Whether midnight of a day comes back as 00:00 UTC or as an hour or two before is
 * not documented: it is the same day both ways.
 */
export function shownDate(moment: string): string {
  const day = zone.test(moment) ? DateTime.fromISO(moment, { zone: ZONE }).toISODate() : null;
  return day ?? moment.slice(0, 10);
}
