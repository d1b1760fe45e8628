import type { MocoEmployment } from '../../../shared/vendors/moco/records.ts';
import type { HalfDay } from './half-days.ts';
import { dateOf, halfOf, weekdayOf } from './half-days.ts';

const SATURDAY = 5;

/** Whether somebody works then: by the employment of that day, from Monday to Friday where MOCO has none. */
export type Works = (halfDay: HalfDay) => boolean;

export function worksBy(employments: readonly MocoEmployment[]): Works {
  const newestFirst = employments.toSorted((one, other) => other.from.localeCompare(one.from));
  return (halfDay) => {
    const weekday = weekdayOf(halfDay);
    if (weekday >= SATURDAY) return false;
    const date = dateOf(halfDay);
    const employment = newestFirst.find(({ from, to }) => from <= date && (to === null || date <= to));
    const hours = employment?.pattern[halfOf(halfDay)] ?? [];
    return hours.length === 0 || (hours[weekday] ?? 0) > 0;
  };
}
