import type { Filter } from './filters.ts';
import { badParameter } from './refusal.ts';
import type { Call } from './routes.ts';

export interface Listing<T> {
  rows: T[];
  filters: Record<string, Filter<T>>;
  present: (row: T) => object;
  /** Parameters without which the list is refused. */
  required?: string[];
}

const resourceParameters = ['Fields', 'OrderBy', 'PageNumber', 'PageSize', 'UseDatabaseValidation'];
const defaultPageSize = 5000;
const largestPageSize = 20_000;

/** Answers a list: filter, order, page, choose fields. Without rows it is a 204 without body, as documented. */
export function listResponse<T>(call: Call, { rows, filters, present, required = [] }: Listing<T>): Response {
  const query = call.url.searchParams;
  checkParameters(query, Object.keys(filters), required);
  const found = order(keep(rows, query, filters), query.get('OrderBy'), present);
  const page = positive(query.get('PageNumber'), 1, 'PageNumber');
  const pageSize = positive(query.get('PageSize'), defaultPageSize, 'PageSize');
  if (pageSize > largestPageSize) throw badParameter(`PageSize must not be above ${largestPageSize}.`);
  const items = found.slice((page - 1) * pageSize, page * pageSize).map(present);
  if (items.length === 0) return new Response(null, { status: 204 });
  const hasNext = found.length > page * pageSize;
  return Response.json(chooseFields(items, query.get('Fields')), {
    headers: { 'x-pagination': JSON.stringify(hasNext ? { nextPageLink: linkTo(call.url, page + 1) } : {}) },
  });
}

/** Observed: unknown parameters are refused. */
export function checkParameters(query: URLSearchParams, known: string[], required: string[] = []): void {
  const allowed = [...known, ...resourceParameters, 'subscription-key'];
  const unknown = [...query.keys()].find((name) => !allowed.includes(name));
  if (unknown !== undefined) throw badParameter(`The query parameter '${unknown}' is not known.`);
  const missing = required.find((name) => !query.get(name));
  if (missing !== undefined) throw badParameter(`The query parameter '${missing}' is required.`);
}

function keep<T>(rows: T[], query: URLSearchParams, filters: Record<string, Filter<T>>): T[] {
  const conditions: ((row: T) => boolean)[] = [];
  for (const [name, text] of query) {
    const filter = filters[name];
    if (filter && text.trim() !== '') conditions.push(filter(text, name));
  }
  return conditions.length === 0 ? rows : rows.filter((row) => conditions.every((matches) => matches(row)));
}

function order<T>(rows: T[], text: string | null, present: (row: T) => object): T[] {
  if (!text) return rows;
  const keys = text.split(',').map((part) => {
    const [field = '', direction = 'asc'] = part.trim().split(/\s+/);
    return { field, sign: direction.toLowerCase() === 'desc' ? -1 : 1 };
  });
  const views = new Map(rows.map((row) => [row, present(row)]));
  const read = (row: T, field: string) => readField(views.get(row) ?? {}, field);
  return rows.toSorted((left, right) => {
    for (const { field, sign } of keys) {
      const difference = compare(read(left, field), read(right, field));
      if (difference !== 0) return sign * difference;
    }
    return 0;
  });
}

function compare(left: unknown, right: unknown): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left ?? '').localeCompare(String(right ?? ''));
}

function chooseFields(items: object[], text: string | null): object[] {
  if (!text) return items;
  const fields = text.split(',').map((field) => field.trim());
  return items.map((item) => Object.fromEntries(fields.map((field) => [field, readField(item, field)])));
}

function readField(item: object, field: string): unknown {
  if (!(field in item)) throw badParameter(`The field '${field}' is not known.`);
  return (item as Record<string, unknown>)[field];
}

function positive(text: string | null, fallback: number, name: string): number {
  if (text === null) return fallback;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw badParameter(`${name} must be a positive number.`);
  return Number(text);
}

function linkTo(url: URL, page: number): string {
  const next = new URL(url);
  next.searchParams.set('PageNumber', String(page));
  return next.toString();
}
