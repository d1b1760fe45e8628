import type { Tracked } from './records.ts';

const stamp = '2020-01-01T00:00:00Z';

/** Records that every tenant has from the start, with small ids. */
export function staticRows<Row extends object>(rows: readonly (Row & { id: number })[]): (Row & Tracked)[] {
  return rows.map((row) => ({
    ...row,
    createdBy: 'person',
    updatedBy: 'person',
    createdOn: stamp,
    updatedOn: stamp,
  }));
}
