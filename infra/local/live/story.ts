import type { Simulated } from '../../../test/vendors/simulators.ts';
import type { Told } from './told.ts';

export interface Entry {
  /** Unique also over restarts. */
  id: string;
  at: Date;
  said: Told;
  /** Where it happened. */
  vendor?: Simulated | undefined;
  /** Where it came from, when Tandem brought it. */
  from?: Simulated | undefined;
  /** Path in the console that explains it. */
  path?: string | undefined;
}

/** What has happened lately, oldest first. */
export interface Story {
  tell(said: Told, place?: Pick<Entry, 'vendor' | 'from' | 'path'>): void;
  entries(): readonly Entry[];
  /** Answers how to stop listening. */
  listen(hear: (entry: Entry) => void): () => void;
}

const KEPT = 30;

export function createStory(now: () => Date): Story {
  const begun = now().getTime().toString(36);
  const listeners = new Set<(entry: Entry) => void>();
  let entries: Entry[] = [];
  let count = 0;
  return {
    tell(said, place = {}) {
      count += 1;
      const entry = { id: `${begun}-${count}`, at: now(), said, ...place };
      entries = [...entries, entry].slice(-KEPT);
      listeners.forEach((hear) => hear(entry));
    },
    entries: () => entries,
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}
