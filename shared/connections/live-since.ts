import { DateTime } from 'luxon';
import type { Connection } from './connection.ts';

/** Whether a record made at that instant (ISO; without one: nobody knows) may have reached the target before we did. */
export function isFromBefore(
  { liveSince }: Pick<Connection, 'liveSince'>,
  madeAt: string | undefined,
): boolean {
  if (liveSince === undefined) return false;
  // Vendors write UTC, also where they do not say so.
  return madeAt === undefined || DateTime.fromISO(madeAt, { zone: 'utc' }) < DateTime.fromISO(liveSince);
}
