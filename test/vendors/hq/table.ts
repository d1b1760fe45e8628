import type { Collection } from '../kit/collection.ts';

/** Records in the order of their ids, written through to a collection. Replaced by `put`, never changed in place. */
export interface Table<T> {
  get(id: number): T | undefined;
  put(record: T): T;
  remove(id: number): void;
  all(): T[];
  /** The records under one key of the index. */
  having(key: number): T[];
}

export function openTable<T extends { id: number }>(
  collection: Collection<T>,
  keyOf: (record: T) => number = (record) => record.id,
): Table<T> {
  const rows = new Map<number, T>();
  const groups = new Map<number, Map<number, T>>();
  const unplace = (record: T | undefined) => record && groups.get(keyOf(record))?.delete(record.id);
  const place = (record: T) => {
    const before = rows.get(record.id);
    if (before && keyOf(before) !== keyOf(record)) unplace(before);
    rows.set(record.id, record);
    const group = groups.get(keyOf(record)) ?? new Map<number, T>();
    groups.set(keyOf(record), group.set(record.id, record));
    return record;
  };
  collection.values().forEach(place);
  return {
    get: (id) => rows.get(id),
    put(record) {
      collection.put(record.id, record);
      return place(record);
    },
    remove(id) {
      unplace(rows.get(id));
      rows.delete(id);
      collection.remove(id);
    },
    all: () => [...rows.values()],
    having: (key) => [...(groups.get(key)?.values() ?? [])].sort((first, second) => first.id - second.id),
  };
}
