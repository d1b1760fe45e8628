import { createCache } from '../cache.ts';
import type { ConnectionStore } from './connection.ts';

/** A pause or changed setting reaches a warm worker within this time. */
const KEEP_SECONDS = 10;

/** Reads each connection at most every few seconds. */
export function cachedConnections(store: ConnectionStore, now: () => Date): ConnectionStore {
  const cache = createCache(now);
  return {
    ...store,
    get: (id) => cache.get(id, KEEP_SECONDS, () => store.get(id)),
    pause(id, note) {
      cache.drop(id);
      return store.pause(id, note);
    },
  };
}
