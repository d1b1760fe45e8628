import { createCache } from '../cache.ts';
import type { ConnectionStore } from './connection.ts';

/** A pause or changed setting reaches a warm worker within this time. */
const KEEP_SECONDS = 10;

/** Reads each connection at most every few seconds. */
export function cachedConnections(store: ConnectionStore, now: () => Date): ConnectionStore {
  const cache = createCache(now);
  return {
    ...store,
    async get(id) {
      const known = await cache.get(id, KEEP_SECONDS, () => store.get(id));
      if (known?.status === 'active') return known;
      // What is resumed or added works at once.
      cache.drop(id);
      return store.get(id);
    },
    pause(id, note) {
      cache.drop(id);
      return store.pause(id, note);
    },
  };
}
