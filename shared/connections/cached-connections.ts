import { createCache } from '../cache.ts';
import type { ConnectionStore } from './connection.ts';

/** A pause or changed setting reaches a warm worker within this time; a burst still costs one reading. */
const KEEP_SECONDS = 1;

/** Reads each connection at most once a second. */
export function cachedConnections(store: ConnectionStore, now: () => Date): ConnectionStore {
  const cache = createCache(now);
  return {
    ...store,
    get: (id) =>
      cache.get(id, KEEP_SECONDS, async () => {
        const connection = await store.get(id);
        // Only active ones are remembered: what is resumed or added works at once.
        if (connection?.status !== 'active') cache.drop(id);
        return connection;
      }),
    pause(id, note) {
      cache.drop(id);
      return store.pause(id, note);
    },
  };
}
