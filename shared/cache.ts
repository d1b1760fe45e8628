interface Entry {
  loadedAt: number;
  value: Promise<unknown>;
}

/** Remembers reference data for one execution environment. Concurrent askers share one load; a failed load is forgotten. */
export interface Cache {
  get<T>(key: string, maxAgeSeconds: number, load: () => Promise<T>): Promise<T>;
  drop(key: string): void;
}

/** The oldest goes first; nobody outside may make us remember without end. */
const MAX_ENTRIES = 5_000;

export function createCache(now: () => Date): Cache {
  const entries = new Map<string, Entry>();
  return {
    get<T>(key: string, maxAgeSeconds: number, load: () => Promise<T>): Promise<T> {
      const known = entries.get(key);
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- one map, many types; a key is loaded with one type only
      if (known && now().getTime() - known.loadedAt < maxAgeSeconds * 1000) return known.value as Promise<T>;
      const value = load();
      const entry = { loadedAt: now().getTime(), value };
      entries.set(key, entry);
      if (entries.size > MAX_ENTRIES) entries.delete(entries.keys().next().value ?? key);
      value.catch(() => entries.get(key) === entry && entries.delete(key));
      return value;
    },
    drop: (key) => void entries.delete(key),
  };
}

/** A view of a cache in which nothing counts that was remembered before that moment. */
export function cacheSince(cache: Cache, moment: Date, now: () => Date): Cache {
  const maxAge = () => (now().getTime() - moment.getTime()) / 1000;
  return {
    get: (key, maxAgeSeconds, load) => cache.get(key, Math.min(maxAgeSeconds, maxAge()), load),
    drop: (key) => cache.drop(key),
  };
}

/** A view of a cache in which every key belongs to one connection. */
export function scopedCache(cache: Cache, scope: string): Cache {
  return {
    get: (key, maxAgeSeconds, load) => cache.get(`${scope}/${key}`, maxAgeSeconds, load),
    drop: (key) => cache.drop(`${scope}/${key}`),
  };
}
