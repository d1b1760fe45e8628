import type { Pointer } from '../pointer.ts';
import { MAX_DELAY_SECONDS } from '../queue/pointer-queue.ts';

/** Waits before the second, third, … attempt; the last repeats. A vendor may be down for days. */
const scheduleSeconds = [2, 5, 15, 60, 180, 420, MAX_DELAY_SECONDS];

/** Retried for this long, then a person is asked. */
export const RETRY_DAYS = 7;

type Failing = Pick<Pointer, 'attempt' | 'firstAt' | 'failedAt'>;

/** The wait before the next attempt, spread by ±20 % so that records which failed together do not return together. */
export function backoffSeconds(attempt: number, random: number): number {
  const base = scheduleSeconds[Math.min(attempt, scheduleSeconds.length - 1)] ?? MAX_DELAY_SECONDS;
  return Math.min(MAX_DELAY_SECONDS, Math.max(1, Math.round(base * (0.8 + 0.4 * random))));
}

/** Since when a record fails. To wait for a slot is no failure; messages of earlier versions do not say when theirs was. */
export function failingSince({ attempt, firstAt, failedAt }: Failing, now: Date): string {
  return failedAt ?? (attempt > 0 ? firstAt : now.toISOString());
}

/** Who waited for slots in between may have been tried only twice in all that time. */
export function isExhausted(failing: Failing, now: Date): boolean {
  const milliseconds = now.getTime() - Date.parse(failingSince(failing, now));
  return milliseconds > RETRY_DAYS * 86_400_000 && failing.attempt >= scheduleSeconds.length;
}
