import { commonReasons } from '../common-reasons.ts';
import type { Connection } from '../connections/connection.ts';
import { Failure } from '../failure.ts';
import type { PointerCause } from '../pointer.ts';

/** The breaker: too many deletions in a short time stop and ask. */
export interface Deletions {
  /** Counts one deletion. Throws `delete-breaker` beyond the limit, except for what an operator replays. */
  allow(connection: Connection, direction: string, cause: PointerCause): Promise<void>;
}

export const DELETION_WINDOW_HOURS = 1;
const DEFAULT_LIMIT = 200;

/** A replay is the approval: a person has looked at what is to be deleted. */
export function checkDeletions(connection: Connection, count: number, cause: PointerCause): void {
  const limit = Number(connection.settings['maxDeletionsPerHour'] ?? DEFAULT_LIMIT);
  if (count <= limit || cause === 'replay') return;
  throw new Failure(commonReasons['delete-breaker'], { details: { limit, hours: DELETION_WINDOW_HOURS } });
}
