import type { Awork } from './awork.ts';
import { parseFilter } from './filter.ts';
import { compileFilter, type Lookup, readNested } from './filter-evaluate.ts';
import { compareBy, parseOrder } from './order.ts';
import { Refusal } from './refusal.ts';
import { jsonResponse } from './json.ts';
import type { Call } from './routes.ts';

const defaultPageSize = 10;
const largestPageSize = 1000;

/** Answers a list: filter, order, page. Parameters it does not know are ignored, as observed. */
export function listResponse<T extends object>(
  awork: Awork,
  call: Call,
  rows: T[],
  view: (row: T) => object,
): Response {
  const found = arrange(awork, call, rows, view);
  const page = positive(call.query('page'), 1, 'page');
  const pageSize = Math.min(positive(call.query('pageSize'), defaultPageSize, 'pageSize'), largestPageSize);
  const items = found.slice((page - 1) * pageSize, page * pageSize).map(view);
  return jsonResponse(items, 200, {
    'aw-page': String(page),
    'aw-pagesize': String(pageSize),
    'aw-items': String(items.length),
    'aw-totalitems': String(found.length),
  });
}

function arrange<T extends object>(awork: Awork, call: Call, rows: T[], view: (row: T) => object): T[] {
  const filter = call.query('filterby');
  const order = call.query('orderby');
  const lookups = new Map<T, Lookup>();
  const lookupOf = (row: T) => {
    const lookup = lookups.get(row) ?? createLookup(row, view);
    lookups.set(row, lookup);
    return lookup;
  };
  let found = rows;
  if (filter) {
    const surroundings = { now: awork.world.now(), userId: call.actor.userId };
    const matches = compileFilter(parseFilter(filter), surroundings);
    found = found.filter((row) => matches(lookupOf(row)));
  }
  if (order) {
    const compare = compareBy(parseOrder(order));
    found = found.toSorted((left, right) => compare(lookupOf(left), lookupOf(right)));
  }
  return found;
}

/** The view with its nested models is only built when a filter needs more than the row's own plain fields. */
function createLookup<T extends object>(row: T, view: (row: T) => object): Lookup {
  const plain = new Map<string, unknown>(Object.entries(row));
  let model: object | undefined;
  return (segments) => {
    const [first = ''] = segments;
    const value = plain.get(first.charAt(0).toLowerCase() + first.slice(1));
    if (segments.length === 1 && value !== undefined && typeof value !== 'object') return value;
    model ??= view(row);
    return readNested(model, segments);
  };
}

function positive(text: string | undefined, fallback: number, name: string): number {
  if (text === undefined) return fallback;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new Refusal(400, 'invalid-model', `${name} must be a positive number.`);
  return Number(text);
}
