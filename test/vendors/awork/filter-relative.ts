import { comparableInstant } from './filter-tokens.ts';

export interface FilterSurroundings {
  now: Date;
  userId: string;
}

const millisecondsPerDay = 86_400_000;

/** Relative dates are evaluated in UTC (observed). Weeks start on Monday (guessed). */
export function relativeValue(text: string, { now, userId }: FilterSurroundings): string {
  if (text === 'me.id') return userId;
  const instant = text === 'now' ? now.getTime() : startOf(text, now);
  return comparableInstant(new Date(instant).toISOString());
}

function startOf(text: string, now: Date): number {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const midnight = Date.UTC(year, month, now.getUTCDate());
  const weekday = (now.getUTCDay() + 6) % 7;
  if (text === 'som') return Date.UTC(year, month, 1);
  if (text === 'eom') return Date.UTC(year, month + 1, 1) - 1;
  if (text === 'sow') return midnight - weekday * millisecondsPerDay;
  if (text === 'eow') return midnight + (7 - weekday) * millisecondsPerDay - 1;
  return midnight + Number.parseInt(text.slice('today'.length) || '0', 10) * millisecondsPerDay;
}
