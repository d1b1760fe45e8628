import { DateTime } from 'luxon';
import type { Connection } from './connection.ts';

/** Whether a record made at that instant (ISO) may have reached the target before we did: also where nobody knows when. */
export function isFromBefore(
  { liveSince }: Pick<Connection, 'liveSince'>,
  madeAt: string | undefined,
): boolean {
  if (liveSince === undefined) return false;
  // Vendors write UTC, also where they do not say so.
  const made = DateTime.fromISO(madeAt ?? '', { zone: 'utc' });
  // What cannot be read is looked for, because taking it for younger would make it twice.
  return !made.isValid || made < DateTime.fromISO(liveSince);
}
