import type { Fields } from './fields.ts';
import { orderOf, parseFilter } from './filter.ts';
import type { Scope } from './filter-scope.ts';
import { badQuery } from './refusal.ts';

/** The query parameters of one list call, whatever their prefix. */
export type Parameter = (
  name: 'filter' | 'orderby' | 'top' | 'skip' | 'count' | 'expand',
) => string | undefined;

export interface Page<Row> {
  rows: Row[];
  /** After the filter. */
  matching: number;
  /** The `skip` of the page after this one; undefined at the end. */
  nextSkip: number | undefined;
}

/** Documented for v2, as the default and as the most; v1 is treated alike (guessed). */
const LARGEST_PAGE = 1000;

/** `rows` in the order of their ids. Guessed: without an order the newest comes first, a larger `top` is cut. */
export function pageOf<Row>(rows: readonly Row[], scope: Scope<Row>, parameter: Parameter): Page<Row> {
  const filter = parameter('filter');
  const matching = filter ? rows.filter(parseFilter(filter, scope)) : [...rows];
  const top = Math.min(count(parameter('top'), LARGEST_PAGE), LARGEST_PAGE);
  const skip = count(parameter('skip'), 0);
  const ordered = order(matching, scope.fields, parameter('orderby'));
  const isLast = skip + top >= ordered.length;
  return {
    rows: ordered.slice(skip, skip + top),
    matching: ordered.length,
    nextSkip: isLast ? undefined : skip + top,
  };
}

function count(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw badQuery(`'${text}' is not a number of records.`);
  return Number(text);
}

/** Documented form: `updatedOn desc,id asc`, no blanks around the comma. */
function order<Row>(rows: Row[], fields: Fields<Row>, source: string | undefined): Row[] {
  if (!source) return rows.reverse();
  if (/^id(?: asc)?$/i.test(source) && fields[source.slice(0, 2)]) return rows;
  const terms = source.split(',').map((term) => orderTerm(term, fields));
  return rows.sort((left, right) => {
    for (const { read, direction } of terms) {
      const difference = orderOf(read(left), read(right)) * direction;
      if (difference) return difference;
    }
    return 0;
  });
}

function orderTerm<Row>(term: string, fields: Fields<Row>) {
  const [, name = '', direction] = /^(\w+)(?: (asc|desc))?$/.exec(term) ?? [];
  const read = fields[name];
  if (!read) throw badQuery(`Cannot order by '${term}'.`);
  return { read, direction: direction === 'desc' ? -1 : 1 };
}
