import type { AworkClient } from '../client.ts';
import type { AworkTimeEntry } from '../records.ts';

/**
 * A start time without an end is a running timer when there is no duration yet. With a duration the fields do not say
 * (old entries look like that too), so awork's second API is asked, which sets `endDate` on finished entries only.
 */
export async function isFinished(
  entry: AworkTimeEntry,
  awork: Pick<AworkClient, 'isTimeEntryFinished'>,
): Promise<boolean> {
  if (!looksOpen(entry)) return true;
  return entry.duration ? awork.isTimeEntryFinished(entry.id) : false;
}

/** Started, and no end is named. */
export function looksOpen({ startTimeUtc, endTimeUtc }: AworkTimeEntry): boolean {
  return Boolean(startTimeUtc) && !endTimeUtc;
}
