const millisecondsPerDay = 86_400_000;

/** Days as `YYYY-MM-DD`, without any zone. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * millisecondsPerDay).toISOString().slice(0, 10);
}

/** All days from the first to the last one; none if the last comes first. */
export function daysBetween(firstDay: string, lastDay: string): string[] {
  const count = Math.max(0, (Date.parse(lastDay) - Date.parse(firstDay)) / millisecondsPerDay + 1);
  return Array.from({ length: count }, (_, index) => addDays(firstDay, index));
}

/** Monday to Friday; the simulated company knows no holidays and no part-time schedules. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
