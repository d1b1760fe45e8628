import type { Table } from './table.ts';

interface Change<T> {
  atMilliseconds: number;
  before: T | undefined;
}

/** Remembers what a table's rows were before they changed, for a reading that lags behind. */
export function createLaggingReads<T extends { id: string }>(
  table: Table<T>,
  lagMilliseconds: number,
  now: () => Date,
): (id: string) => T | undefined {
  if (lagMilliseconds === 0) return (id) => table.get(id);
  const changes = new Map<string, Change<T>[]>();
  const pendingOf = (id: string) => {
    const arrivedMilliseconds = now().getTime() - lagMilliseconds;
    return (changes.get(id) ?? []).filter(({ atMilliseconds }) => atMilliseconds > arrivedMilliseconds);
  };
  const remember = (id: string) => {
    const change = { atMilliseconds: now().getTime(), before: table.get(id) };
    changes.set(id, [...pendingOf(id), change]);
  };
  const { put, remove } = table;
  table.put = (row) => {
    remember(row.id);
    return put(row);
  };
  table.remove = (id) => {
    remember(id);
    remove(id);
  };
  return (id) => {
    const [first] = pendingOf(id);
    return first ? first.before : table.get(id);
  };
}
