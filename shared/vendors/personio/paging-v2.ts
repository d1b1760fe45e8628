import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { withSlash } from '../../http/base-url.ts';
import { refillSeconds, remainingCalls } from './error-dialect.ts';
import type { RowKind, RowSource } from './rows.ts';
import { readRows, takeNew, unreadable } from './rows.ts';

export interface CursorSource extends RowSource {
  baseUrl: string;
}

type Query = Record<string, string | number | boolean>;

export interface CursorList {
  /** For example `v2/persons`. */
  path: string;
  query: Query;
}

const page = z.object({
  _data: z.array(z.unknown()),
  _meta: z
    .object({ links: z.object({ next: z.object({ href: z.string() }).nullish() }).nullish() })
    .nullish(),
});

/** 100,000 absences; a list that goes on is a loop. */
const MAX_PAGES = 1_000;
/** Below so many calls left in an endpoint's bucket a page waits, so that no list is refused in its middle. */
const SPARE_CALLS = 4;

/**
 * Reads a whole list of v2, without the repeated ids. It ends with an empty page or one without a next link; only a first
 * page that is empty is not believed while it has one.
 * https://developer.personio.de/reference/get_v2-absence-periods
 */
export async function* cursorPages<T extends { id: string }>(
  source: CursorSource,
  list: CursorList,
  kind: RowKind<T>,
): AsyncGenerator<T> {
  const known = new Set<string>();
  const place = `GET /${list.path}`;
  let query = list.query;
  let followed = '';
  for (let count = 0; count < MAX_PAGES; count += 1) {
    const { body, headers } = await source.http.call({ method: 'GET', path: list.path, query }, page);
    yield* takeNew(readRows(source, `${place}._data`, body._data, kind), known);
    const next = body._meta?.links?.next?.href;
    if (!next || (body._data.length === 0 && count > 0)) return;
    if (next === followed) break;
    followed = next;
    query = queryOfLink(next, source.baseUrl, list.path);
    await waitForCalls(headers);
  }
  throw unreadable(`${place}._meta.links.next`, 'the list does not end');
}

/** Links were relative and are absolute now. Only their query is used, so that no token can go elsewhere. */
function queryOfLink(href: string, baseUrl: string, path: string): Query {
  const base = new URL(withSlash(baseUrl));
  const link = URL.parse(href, base.href);
  if (link?.host !== base.host || !link.pathname.endsWith(`/${path}`))
    throw unreadable(`GET /${path}._meta.links.next.href`, 'leads elsewhere');
  return Object.fromEntries(link.searchParams);
}

async function waitForCalls(headers: Headers): Promise<void> {
  const missing = SPARE_CALLS - (remainingCalls(headers) ?? SPARE_CALLS);
  if (missing > 0) await pause(refillSeconds(headers, missing) * 1000);
}
