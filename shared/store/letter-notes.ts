import type { LinkKey } from '../links/link.ts';

/** A look through a connection's parked records for letters that must be written again. */
export interface Look {
  /** ISO instant of the last look before it that wrote them all. */
  doneBefore?: string | undefined;
}

/** When somebody last threw the letters of a record away, and who where that is known. `at` is an ISO instant. */
export interface Discarded {
  at: string;
  by?: string | undefined;
  /** When the newest of those letters was first written; absent in notes from before it was kept. */
  letterAt?: string | undefined;
}

export type FindDiscarded = (key: Pick<LinkKey, 'entity' | 'sourceId'>) => Discarded | undefined;

/** What is remembered of a connection's dead letters, as they cannot be looked for in their queue. Instants are ISO. */
export interface LetterNotes {
  /** Begins a look, but for one that began later than `unlessSince`. */
  beginLook(connection: string, at: string, unlessSince: string): Promise<Look | undefined>;
  endLook(connection: string, at: string): Promise<void>;
  discarded(key: LinkKey): Promise<Discarded | undefined>;
  /** The same of all records of a connection, read at once. */
  allDiscarded(connection: string): Promise<FindDiscarded>;
  /** Of a letter that is older than one noted before, it changes nothing. */
  noteDiscarded(key: LinkKey, discarded: Discarded & { letterAt: string }): Promise<void>;
}
