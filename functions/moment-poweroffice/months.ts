import { DateTime } from 'luxon';
import type { Period } from '../../shared/reconcile/listed-stretch.ts';

/** A calendar month of a period, or the part of it that lies in the period. */
export interface Month extends Period {
  /** `YYYY-MM` */
  month: string;
  /** The first day of the next one; undefined in the last. */
  next: string | undefined;
}

/** The months of a period from that day on. */
export function* monthsOf({ fromDay, toDay }: Period, from = fromDay): Generator<Month> {
  for (let day = from; day <= toDay;) {
    const next = dayOf(at(day).startOf('month').plus({ months: 1 }));
    const isLast = next > toDay;
    const lastDay = dayOf(at(next).minus({ days: 1 }));
    yield {
      ...{ month: day.slice(0, 7), fromDay: day, toDay: isLast ? toDay : lastDay },
      next: isLast ? undefined : next,
    };
    day = next;
  }
}

/** A record is not dated later than so long after it was last saved. */
const DAYS_AHEAD = 366;

/** ISO instant; what was not saved since is not dated in the period. */
export function savedSince({ fromDay }: Period): string {
  return at(fromDay).minus({ days: DAYS_AHEAD }).toUTC().toISO() ?? '';
}

/** Whether a record was last saved within the period or before; a later change may still be on its way. */
export function isSettled({ toDay }: Pick<Period, 'toDay'>, savedAt: string | null): boolean {
  return savedAt === null || savedAt.slice(0, 10) <= toDay;
}

export function isWithin({ fromDay, toDay }: Period, day: string | null): boolean {
  return day !== null && day >= fromDay && day.slice(0, 10) <= toDay;
}

function at(day: string): DateTime {
  return DateTime.fromISO(day, { zone: 'utc' });
}

function dayOf(date: DateTime): string {
  return date.toFormat('yyyy-MM-dd');
}
