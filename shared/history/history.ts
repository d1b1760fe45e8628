import type { Details } from '../wording.ts';
import type { Act } from './acts.ts';

/** Who did something. Tandem itself heals hooks and pauses what no vendor lets in. */
export type Doer =
  { kind: 'tandem' } | { kind: 'operator'; name: string } | { kind: 'customer'; name: string };

export interface HistoryEntry {
  /** ISO instant. */
  at: string;
  who: Doer;
  act: Act;
  details: Details;
  /** Why, in the words of whoever did it. */
  reason?: string | undefined;
}

/** What was done about a connection, by people and by Tandem. Kept after the connection has ended. */
export interface History {
  note(connection: string, entry: HistoryEntry): Promise<void>;
  /** Newest first. */
  list(connection: string, limit: number): Promise<HistoryEntry[]>;
}
