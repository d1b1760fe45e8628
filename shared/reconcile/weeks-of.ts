import { DateTime } from 'luxon';
import type { Period } from './listed-stretch.ts';

/** Times of a week of hundreds of people are a dozen pages, and fit in memory. */
const DAYS_AT_ONCE = 7;

/** The days of a period a week at a time, and where the next begins. */
export function* weeksOf({ fromDay, toDay }: Period): Generator<{ days: Period; next: string | undefined }> {
  let from = fromDay;
  while (from <= toDay) {
    const next = addDays(from, DAYS_AT_ONCE);
    const isLast = next > toDay;
    yield {
      days: { fromDay: from, toDay: isLast ? toDay : addDays(next, -1) },
      next: isLast ? undefined : next,
    };
    from = next;
  }
}

function addDays(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}
