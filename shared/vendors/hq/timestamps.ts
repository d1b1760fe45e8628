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
