import type { Stamped } from './records.ts';
import { badRequest } from './refusal.ts';

/** `field,asc` or `field,desc`. Guessed: whatever changed last comes first when nothing is asked for. */
export function arrange<T extends Stamped>(rows: readonly T[], sort: string | null): readonly T[] {
  const [field = '', direction = 'asc'] = (sort ?? 'lastModifiedDate,desc').split(',');
  const [first] = rows;
  if (!first) return rows;
  if (!(field in first) || (direction !== 'asc' && direction !== 'desc')) throw badRequest('Invalid sort');
  // Rows lie in the order of their ids.
  if (field === 'id') return direction === 'asc' ? rows : rows.toReversed();
  const sign = direction === 'asc' ? 1 : -1;
  const valueOf = (row: T): unknown => Reflect.get(row, field);
  return rows.toSorted((left, right) => sign * compare(valueOf(left), valueOf(right)) || left.id - right.id);
}

function compare(left: unknown, right: unknown): number {
  if (left === right) return 0;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : 1;
  return String(left) < String(right) ? -1 : 1;
}
