import type { MocoActivity } from './records.ts';

/** The time somebody worked. Accounts from before September 2025 may know only what is billed (sections/activities). */
export function workedSeconds({
  seconds,
  worked_seconds = seconds,
}: Pick<MocoActivity, 'seconds' | 'worked_seconds'>): number {
  return worked_seconds;
}
