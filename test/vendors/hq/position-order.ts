import type { PositionRow } from './quote-records.ts';

/** A position in its place. */
export interface PlacedPosition extends PositionRow {
  /** Among all positions of the quote, from 1. */
  order: number;
  /** As people number it, `7.2.1`. */
  index: string;
  depth: number;
}

/** As they stand on paper: the positions of a group after it, its subtotal last. */
export function placePositions(rows: readonly PositionRow[]): PlacedPosition[] {
  return within(rows, null, '').map((position, at) => ({ ...position, order: at + 1 }));
}

function within(rows: readonly PositionRow[], parentId: number | null, above: string): PlacedPosition[] {
  const here = rows.filter((row) => row.parentId === parentId);
  const ordered = [
    ...here.filter(({ kind }) => kind !== 'subtotal'),
    ...here.filter(({ kind }) => kind === 'subtotal'),
  ];
  return ordered.flatMap((row, at) => {
    const index = `${above}${at + 1}`;
    const depth = above.split('.').length - 1;
    return [{ ...row, order: 0, index, depth }, ...within(rows, row.id, `${index}.`)];
  });
}
