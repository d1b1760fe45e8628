import type { Collection } from '../kit/collection.ts';

/** Rows of a collection kept parsed and in order in memory. Rows are never changed in place, only replaced by `put`. */
export interface Table<T extends { id: string }> {
  get(id: string): T | undefined;
  put(row: T): T;
  remove(id: string): void;
  /** In order; not to be changed by the caller. */
  all(): readonly T[];
}

/** `compare` must tell any two rows apart. */
export function createTable<T extends { id: string }>(
  collection: Collection<T>,
  compare: (left: T, right: T) => number,
): Table<T> {
  const rows = new Map(collection.values().map((row) => [row.id, row]));
  const ordered = [...rows.values()].sort(compare);
  const unplace = (id: string) => {
    const row = rows.get(id);
    if (row) ordered.splice(placeOf(ordered, row, compare), 1);
  };
  return {
    get: (id) => rows.get(id),
    put(row) {
      unplace(row.id);
      ordered.splice(placeOf(ordered, row, compare), 0, row);
      rows.set(row.id, row);
      collection.put(row.id, row);
      return row;
    },
    remove(id) {
      unplace(id);
      rows.delete(id);
      collection.remove(id);
    },
    all: () => ordered,
  };
}

/** The index of the row, or the index at which it belongs. */
function placeOf<T>(ordered: readonly T[], row: T, compare: (left: T, right: T) => number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = ordered[middle];
    if (other !== undefined && compare(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
