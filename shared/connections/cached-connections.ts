import { createCache } from '../cache.ts';
import type { ConnectionStore } from './connection.ts';

/** A pause or changed setting reaches a warm worker within this time; a burst still costs one reading. */
const KEEP_SECONDS = 1;

/** Reads each connection at most once a second, and once more for who changed it before asking for something. */
export function cachedConnections(store: ConnectionStore, now: () => Date): ConnectionStore {
  const cache = createCache(now);
  const readAt = new Map<string, Date>();
  return {
    ...store,
    get: (id, asOf) => {
      if (asOf && (readAt.get(id) ?? asOf) <= asOf) cache.drop(id);
      return cache.get(id, KEEP_SECONDS, async () => {
        readAt.set(id, now());
        const connection = await store.get(id);
        // Only active ones are remembered: what is resumed or added works at once.
        if (connection?.status !== 'active') cache.drop(id);
        return connection;
      });
    },
    change(id, change) {
      cache.drop(id);
      return store.change(id, change);
    },
  };
}
