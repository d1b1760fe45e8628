const DAY_MILLISECONDS = 86_400_000;

/** `YYYY-MM-DD` of a printed date and time, whatever follows: never moved into another zone. */
export function dayOf(printed: string): string {
  return printed.slice(0, 10);
}

/** Calendar arithmetic; days without a zone have no daylight saving. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString());
}

export function midnightOf(day: string): string {
  return `${day}T00:00:00`;
}
