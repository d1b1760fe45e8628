import type { Connection } from '../../../shared/connections/connection.ts';
import type { HistoryEntry } from '../../../shared/history/history.ts';

interface Kept {
  connection: Pick<Connection, 'status' | 'liveSince'>;
  /** Newest first. */
  acts: readonly Pick<HistoryEntry, 'act' | 'at'>[];
  /** `YYYY-MM` of the present month. */
  present: string;
}

/**
 * Whether a connection had a secret in a month, if only for a part of it: from when it was added until it was cancelled,
 * by its history. Where that does not tell, since it went live as long as it is not cancelled.
 */
export function hadSecret(month: string, { connection, acts, present }: Kept): boolean {
  if (month > present) return false;
  const turns = acts.filter(({ act }) => act === 'added' || act === 'cancelled');
  const last = turns.find(({ at }) => monthOf(at) <= month);
  if (last && monthOf(last.at) === month) return true;
  if (turns.length > 0) return last?.act === 'added';
  const since = connection.liveSince ?? present;
  return connection.status !== 'cancelled' && monthOf(since) <= month;
}

const monthOf = (at: string) => at.slice(0, 7);
