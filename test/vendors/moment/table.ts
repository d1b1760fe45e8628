import type { Collection } from '../kit/collection.ts';

/** Records by id in memory, written through to a collection. Records are replaced, never changed in place. */
export interface Table<T> {
  get(id: number): T | undefined;
  put(record: T): void;
  remove(id: number): void;
  /** Oldest first. Not to be changed. */
  all(): readonly T[];
}

export function openTable<T extends { id: number }>(collection: Collection<T>): Table<T> {
  const rows = new Map(collection.values().map((row) => [row.id, row]));
  let list: readonly T[] | undefined;
  return {
    get: (id) => rows.get(id),
    put(record) {
      rows.set(record.id, record);
      collection.put(record.id, record);
      list = undefined;
    },
    remove(id) {
      rows.delete(id);
      collection.remove(id);
      list = undefined;
    },
    all: () => (list ??= [...rows.values()].sort((left, right) => left.id - right.id)),
  };
}
