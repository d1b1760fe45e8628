import type { Collection } from '../kit/collection.ts';

/** What a reader of the lagging copy sees. */
export interface Reader<T> {
  get(id: T[keyof T & 'Id'] | null | undefined): T | undefined;
  all(): T[];
}

/** Rows of a collection kept parsed in memory, in the order of creation. Rows are never changed in place. */
export interface Table<T extends { Id: number | string }> extends Reader<T> {
  put(row: T): T;
  remove(id: T['Id']): void;
  /** The copy that lists and single reads come from. */
  replica(): Reader<T>;
}

export interface Lag {
  nowMilliseconds(): number;
  lagMilliseconds(): number;
}

interface Change<T> {
  atMilliseconds: number;
  before: T | undefined;
}

export function createTable<T extends { Id: number | string }>(
  collection: Collection<T>,
  lag: Lag,
): Table<T> {
  const rows = new Map<T['Id'], T>(collection.values().map((row) => [row.Id, row]));
  const recent = new Map<T['Id'], Change<T>[]>();
  const remember = (id: T['Id']) => {
    if (lag.lagMilliseconds() === 0) return;
    const change = { atMilliseconds: lag.nowMilliseconds(), before: rows.get(id) };
    recent.set(id, [...(recent.get(id) ?? []), change]);
  };
  const table: Table<T> = {
    get: (id) => (id === null || id === undefined ? undefined : rows.get(id)),
    all: () => [...rows.values()],
    put(row) {
      remember(row.Id);
      rows.set(row.Id, row);
      collection.put(row.Id, row);
      return row;
    },
    remove(id) {
      remember(id);
      rows.delete(id);
      collection.remove(id);
    },
    replica() {
      forgetArrived(recent, lag.nowMilliseconds() - lag.lagMilliseconds());
      return recent.size === 0 ? table : createReader(table, recent);
    },
  };
  return table;
}

function forgetArrived<T>(recent: Map<unknown, Change<T>[]>, arrivedMilliseconds: number): void {
  for (const [id, changes] of recent) {
    const pending = changes.filter(({ atMilliseconds }) => atMilliseconds > arrivedMilliseconds);
    if (pending.length === 0) recent.delete(id);
    else recent.set(id, pending);
  }
}

/** The state before the first change that has not arrived yet. */
function createReader<T extends { Id: number | string }>(
  table: Reader<T>,
  recent: Map<T['Id'], Change<T>[]>,
): Reader<T> {
  const earlier = (id: T['Id'], row: T | undefined) => {
    const first = recent.get(id)?.[0];
    return first ? first.before : row;
  };
  return {
    get: (id) => (id === null || id === undefined ? undefined : earlier(id, table.get(id))),
    all() {
      const removed = [...recent.keys()].filter((id) => !table.get(id));
      const kept = table.all().map((row) => earlier(row.Id, row));
      return [...kept, ...removed.map((id) => earlier(id, undefined))].filter((row) => row !== undefined);
    },
  };
}
