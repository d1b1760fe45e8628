import type { Collection } from '../kit/collection.ts';

/** Records by id, written through to a collection. Records are replaced, never changed in place. */
export interface Table<T> {
  get(id: number): T | undefined;
  put(record: T): void;
  remove(id: number): void;
  all(): T[];
  /** The records under one key of the index, oldest first. */
  having(key: string | number): T[];
}

export function openTable<T extends { id: number }>(
  collection: Collection<T>,
  keyOf: (record: T) => string | number = (record) => record.id,
): Table<T> {
  const rows = new Map<number, T>();
  const index = new Map<string | number, Map<number, T>>();
  const unplace = (record: T) => {
    const key = keyOf(record);
    const group = index.get(key);
    group?.delete(record.id);
    if (group?.size === 0) index.delete(key);
  };
  const place = (record: T) => {
    const before = rows.get(record.id);
    if (before && keyOf(before) !== keyOf(record)) unplace(before);
    rows.set(record.id, record);
    const group = index.get(keyOf(record)) ?? new Map<number, T>();
    index.set(keyOf(record), group.set(record.id, record));
  };
  collection.values().forEach(place);
  return {
    get: (id) => rows.get(id),
    put(record) {
      place(record);
      collection.put(record.id, record);
    },
    remove(id) {
      const record = rows.get(id);
      if (record) unplace(record);
      rows.delete(id);
      collection.remove(id);
    },
    all: () => [...rows.values()],
    having: (key) => [...(index.get(key)?.values() ?? [])],
  };
}
