/** `YYYY-MM-DD`; negative ones are past. */
export function daysFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first from so many days on that is no weekend. */
export function freeWeekday(days: number): string {
  const day = daysFromToday(days);
  return [0, 6].includes(new Date(day).getUTCDay()) ? freeWeekday(days + 1) : day;
}
