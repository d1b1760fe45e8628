const DAY_MILLISECONDS = 86_400_000;

/** From one half day to another, both included; counted since 1970 began, even ones are mornings. */
export interface Period {
  from: number;
  to: number;
}

export function morningOf(date: string): number {
  return (Date.parse(date) / DAY_MILLISECONDS) * 2;
}

export function afternoonOf(date: string): number {
  return morningOf(date) + 1;
}

export function dateOf(halfDay: number): string {
  return new Date(Math.floor(halfDay / 2) * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** From 1 for Monday to 7 for Sunday. */
export function weekdayOf(halfDay: number): number {
  return new Date(Math.floor(halfDay / 2) * DAY_MILLISECONDS).getUTCDay() || 7;
}

export function addDays(date: string, days: number): string {
  return dateOf(morningOf(date) + 2 * days);
}

export function isSame(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

export function overlaps(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to;
}

export function contains({ from, to }: Period, halfDay: number): boolean {
  return from <= halfDay && halfDay <= to;
}

export function shown({ from, to }: Period): string {
  const end = (halfDay: number) => `${dateOf(halfDay)} ${halfDay % 2 === 0 ? 'am' : 'pm'}`;
  return `${end(from)} – ${end(to)}`;
}
