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
const page = z.object({
  data: z.array(z.object({ attributes: z.unknown() })),
  metadata: z
    .object({ total_elements: count, current_page: count, total_pages: count })
    .default({ total_elements: undefined, current_page: undefined, total_pages: undefined }),
});
type Page = z.infer<typeof page>;

/** 200,000 absences; a list that goes on is a loop. */
const MAX_PAGES = 1_000;
const ABSENCES_AT_ONCE = 200;
const EMPLOYEES_AT_ONCE = 100;

/**
 * Absences: `offset` is the number of the page, from 1 on (observed; the reference also says 0 and counts rows).
 * Fewer rows than the last page's own total mean that something was left out, and throw `vendor-unavailable`.
 */
export async function* numberedPages<T extends { id: string }>(
  source: RowSource,
  list: OffsetList,
  kind: RowKind<T>,
): AsyncGenerator<T> {
  const known = new Set<string>();
  let total = 0;
  for (let offset = 1; offset <= MAX_PAGES; offset += 1) {
    const { body, rows } = await readPage(source, list, kind, { offset, limit: ABSENCES_AT_ONCE });
    const fresh = takeNew(rows, known);
    if (rows.length > 0) total = body.metadata.total_elements ?? 0;
    yield* fresh;
    if (fresh.length > 0 && !isLast(body)) continue;
    requireAll(list.path, known.size, total);
    return;
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
  for (let number = 0; number < MAX_PAGES; number += 1) {
    const offset = number * EMPLOYEES_AT_ONCE;
    const { rows } = await readPage(source, list, kind, { offset, limit: EMPLOYEES_AT_ONCE });
    const fresh = takeNew(rows, known);
    if (fresh.length === 0) return;
    yield* fresh;
  }
  throw unreadable(`GET /${list.path}.metadata`, 'the list does not end');
}

export async function readPage<T>(
  source: RowSource,
  { path, query }: OffsetList,
  kind: RowKind<T>,
  window: { offset: number; limit: number },
): Promise<{ body: Page; rows: T[] }> {
  const { body } = await source.http.call({ method: 'GET', path, query: { ...query, ...window } }, page);
  const attributes = body.data.map((row) => row.attributes);
  return { body, rows: readRows(source, `GET /${path}.data`, attributes, kind) };
}

function isLast({ metadata: { current_page, total_pages } }: Page): boolean {
  return current_page !== undefined && total_pages !== undefined && current_page >= total_pages;
}

function requireAll(path: string, read: number, total: number): void {
  if (read >= total) return;
  const problem = `${read} of ${total} rows of GET /${path}`;
  throw new Failure(commonReasons['vendor-unavailable'], { details: { vendor: 'personio', problem } });
}
