import * as z from 'zod';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import type { RowKind, RowSource } from './rows.ts';
import { readRows, takeNew, unreadable } from './rows.ts';

export interface OffsetList {
  /** For example `v1/company/time-offs`. */
  path: string;
  query?: Record<string, string>;
}

const count = z.coerce.number().optional().catch(undefined);
const answer = z.object({
  data: z.array(z.object({ attributes: z.unknown() })),
  metadata: z
    .object({ total_elements: count, current_page: count, total_pages: count })
    .default({ total_elements: undefined, current_page: undefined, total_pages: undefined }),
});
type Answer = z.infer<typeof answer>;

interface Window {
  offset: number;
  limit: number;
}

interface Page<T> extends Pick<Answer, 'metadata'> {
  rows: T[];
  offset: number;
}

/** 200,000 absences; a list that goes on is a loop. */
const MAX_PAGES = 1_000;
const ABSENCES_AT_ONCE = 200;
const EMPLOYEES_AT_ONCE = 100;

/**
 * Absences: `offset` is the number of the page, from 1 on (observed; the reference also says 0 and counts rows, so page 0 is
 * asked for before rows count as missing). Fewer rows than the last page's own total throw `vendor-unavailable`.
 */
export async function* numberedPages<T extends { id: string }>(
  source: RowSource,
  list: OffsetList,
  kind: RowKind<T>,
): AsyncGenerator<T> {
  const known = new Set<string>();
  const limit = ABSENCES_AT_ONCE;
  const zeroth = { offset: 0, limit };
  let page = await firstPage(source, list, kind, [{ offset: 1, limit }, zeroth]);
  let total = 0;
  for (let count = 0; count < MAX_PAGES; count += 1) {
    const { rows, offset } = page;
    const fresh = takeNew(rows, known);
    if (rows.length > 0) total = totalOf(page) ?? 0;
    yield* fresh;
    if (fresh.length === 0 || isLast(page)) {
      if (known.size < total) yield* takeNew((await readPage(source, list, kind, zeroth)).rows, known);
      requireAll(list.path, known.size, total);
      return;
    }
    page = await readPage(source, list, kind, { offset: offset + 1, limit });
  }
  throw unreadable(`GET /${list.path}.metadata`, 'the list does not end');
}

/**
 * Employees: `offset` is the index of the first row. Ends with a page that brings nobody new; the counts in the
 * reference's own examples contradict each other. https://developer.personio.de/reference/get_company-employees
 */
export async function* indexedPages<T extends { id: string }>(
  source: RowSource,
  list: OffsetList,
  kind: RowKind<T>,
): AsyncGenerator<T> {
  const known = new Set<string>();
  const limit = EMPLOYEES_AT_ONCE;
  const start = { offset: 0, limit };
  let { rows } = await firstPage(source, list, kind, [start, start]);
  for (let count = 1; count <= MAX_PAGES; count += 1) {
    const fresh = takeNew(rows, known);
    if (fresh.length === 0) return;
    yield* fresh;
    ({ rows } = await readPage(source, list, kind, { offset: count * limit, limit }));
  }
  throw unreadable(`GET /${list.path}.metadata`, 'the list does not end');
}

/**
 * Where a list begins. Empty ones are believed when they count nothing themselves, or are empty once more and do not
 * count anything; else they throw `vendor-unavailable`.
 */
export async function firstPage<T>(
  source: RowSource,
  list: OffsetList,
  kind: RowKind<T>,
  [window, again]: readonly [Window, Window],
): Promise<Page<T>> {
  const first = await readPage(source, list, kind, window);
  if (first.rows.length > 0 || totalOf(first) === 0) return first;
  const second = await readPage(source, list, kind, again);
  if (second.rows.length === 0) requireAll(list.path, 0, Math.max(totalOf(first) ?? 0, totalOf(second) ?? 0));
  return second;
}

async function readPage<T>(
  source: RowSource,
  { path, query }: OffsetList,
  kind: RowKind<T>,
  window: Window,
): Promise<Page<T>> {
  const { body } = await source.http.call({ method: 'GET', path, query: { ...query, ...window } }, answer);
  const attributes = body.data.map((row) => row.attributes);
  const rows = readRows(source, `GET /${path}.data`, attributes, kind);
  return { rows, metadata: body.metadata, offset: window.offset };
}

function totalOf({ metadata: { total_elements, total_pages } }: Pick<Page<unknown>, 'metadata'>) {
  return total_elements ?? (total_pages === 0 ? 0 : undefined);
}

function isLast({ metadata: { current_page, total_pages } }: Pick<Page<unknown>, 'metadata'>): boolean {
  return current_page !== undefined && total_pages !== undefined && current_page >= total_pages;
}

function requireAll(path: string, read: number, total: number): void {
  if (read >= total) return;
  const details = { vendor: 'personio', problem: `${read}/${total}`, path: `GET /${path}` };
  throw new Failure(commonReasons['vendor-unavailable'], { details });
}
