import type { Collection } from '../kit/collection.ts';

/** Rows of a collection kept parsed in memory, with indexes. Rows are never changed in place, only replaced by `put`. */
export interface Table<T extends { id: string }> {
  get(id: string | null | undefined): T | undefined;
  put(row: T): T;
  remove(id: string): void;
  all(): T[];
  where(field: keyof T & string, value: string): T[];
}

export function createTable<T extends { id: string }>(
  collection: Collection<T>,
  indexedBy: (keyof T & string)[] = [],
): Table<T> {
  const rows = new Map(collection.values().map((row) => [row.id, row]));
  const indexes = new Map(indexedBy.map((field) => [field, createIndex(field, rows.values())]));
  const reindex = (before: T | undefined, after: T | undefined) => {
    for (const index of indexes.values()) index.move(before, after);
  };
  return {
    get: (id) => (id ? rows.get(id) : undefined),
    put(row) {
      reindex(rows.get(row.id), row);
      rows.set(row.id, row);
      collection.put(row.id, row);
      return row;
    },
    remove(id) {
      reindex(rows.get(id), undefined);
      rows.delete(id);
      collection.remove(id);
    },
    all: () => [...rows.values()],
    where: (field, value) => indexes.get(field)?.find(value) ?? [],
  };
}

interface Index<T> {
  move(before: T | undefined, after: T | undefined): void;
  find(value: string): T[];
}

function createIndex<T extends { id: string }>(field: keyof T & string, rows: Iterable<T>): Index<T> {
  const buckets = new Map<string, Map<string, T>>();
  const keyOf = (row: T | undefined) => (row ? String(row[field]) : undefined);
  const move = (before: T | undefined, after: T | undefined) => {
    const from = keyOf(before);
    const to = keyOf(after);
    if (before && from !== undefined && from !== to) buckets.get(from)?.delete(before.id);
    if (!after || to === undefined) return;
    const bucket = buckets.get(to) ?? new Map<string, T>();
    buckets.set(to, bucket.set(after.id, after));
  };
  for (const row of rows) move(undefined, row);
  return { move, find: (value) => [...(buckets.get(value)?.values() ?? [])] };
}
