const DAY_MILLISECONDS = 86_400_000;

/** A morning or an afternoon, counted since 1970 began: even ones are mornings. */
export type HalfDay = number;
export type Half = 'am' | 'pm';

/** From one half day to another, both included. */
export interface Period {
  from: HalfDay;
  to: HalfDay;
}

/** `date` as `YYYY-MM-DD`. */
export function halfDayOf(date: string, half: Half): HalfDay {
  return (Date.parse(`${date}T00:00:00Z`) / DAY_MILLISECONDS) * 2 + (half === 'am' ? 0 : 1);
}

export function dateOf(halfDay: HalfDay): string {
  return new Date(Math.floor(halfDay / 2) * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

export function halfOf(halfDay: HalfDay): Half {
  return halfDay % 2 === 0 ? 'am' : 'pm';
}

/** From 0 for Monday to 6 for Sunday. */
export function weekdayOf(halfDay: HalfDay): number {
  // The first of January 1970 was a Thursday.
  return (Math.floor(halfDay / 2) + 3) % 7;
}

export function* halfDaysOf({ from, to }: Period): Generator<HalfDay> {
  for (let halfDay = from; halfDay <= to; halfDay += 1) yield halfDay;
}

export function overlap(one: Period, other: Period): number {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1);
}

/** Such as `2026-08-03 – 2026-08-14`, `2026-08-03 am`. */
export function periodText({ from, to }: Period): string {
  const [first, last] = [dateOf(from), dateOf(to)];
  if (first === last) return from === to ? `${first} ${halfOf(from)}` : first;
  const start = halfOf(from) === 'pm' ? `${first} pm` : first;
  return `${start} – ${halfOf(to) === 'am' ? `${last} am` : last}`;
}
