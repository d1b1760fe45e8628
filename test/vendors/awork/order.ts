import { type Lookup, orderOf } from './filter-evaluate.ts';
import { badFilter } from './refusal.ts';

interface OrderTerm {
  segments: string[];
  direction: 1 | -1;
}

/** Documented form: `UpdatedOn asc,Name desc`, no blanks around the comma. */
export function parseOrder(source: string): OrderTerm[] {
  return source.split(',').map((term) => {
    const match = /^([A-Za-z]\w*(?:\/[A-Za-z]\w*)*)(?: (asc|desc))?$/.exec(term);
    if (!match?.[1]) throw badFilter(`Cannot order by '${term}'.`);
    return { segments: match[1].split('/'), direction: match[2] === 'desc' ? -1 : 1 };
  });
}

/** Missing values come first, as in the vendor's database (guessed). */
export function compareBy(terms: OrderTerm[]): (left: Lookup, right: Lookup) => number {
  return (left, right) => {
    for (const { segments, direction } of terms) {
      const [first, second] = [left(segments) ?? null, right(segments) ?? null];
      const nullsFirst = Number(second === null) - Number(first === null);
      const order = (nullsFirst === 0 ? orderOf(first, second) : -nullsFirst) ?? 0;
      if (order !== 0) return order * direction;
    }
    return 0;
  };
}
