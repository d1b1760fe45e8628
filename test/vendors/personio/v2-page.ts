import type { Personio } from './personio.ts';
import { badRequest } from './refusal.ts';
import type { Call } from './routes.ts';

export interface Page<T> {
  /** Everything that matches, in its stable order. */
  rows: readonly T[];
  limit: number;
  cursor: string | undefined;
  present: (row: T) => object;
}

/**
 * One page of a v2 list. A cursor is a position in what matches when it is read, not a snapshot (guessed):
 * rows that come or go in front of it make later pages repeat or skip a row.
 */
export function pageResponse<T>({ company }: Personio, { url }: Call, page: Page<T>): Response {
  const { rows, limit, cursor, present } = page;
  const position = cursor === undefined ? 0 : positionOf(cursor, url.pathname);
  const end = position + limit;
  const hasNext = company.lastPageHasNext || end < rows.length;
  const link = (href: string) => ({ href: company.nextLinks === 'absolute' ? url.origin + href : href });
  const links = {
    self: link(url.pathname + url.search),
    ...(hasNext && { next: link(hrefWith(url, limit, cursorAt(end, url.pathname))) }),
  };
  return Response.json({ _data: rows.slice(position, end).map(present), _meta: { links } });
}

function hrefWith(url: URL, limit: number, cursor: string): string {
  const search = new URLSearchParams(url.search);
  search.set('limit', String(limit));
  search.set('cursor', cursor);
  return `${url.pathname}?${search.toString()}`;
}

function cursorAt(position: number, path: string): string {
  return `cur_${Buffer.from(`${position} ${path}`).toString('base64url')}`;
}

/** Guessed: a cursor of another list is as bad as an invented one. */
function positionOf(cursor: string, path: string): number {
  const text = Buffer.from(cursor.replace(/^cur_/, ''), 'base64url').toString();
  const position = Number(text.split(' ')[0]);
  if (cursorAt(position, path) !== cursor) throw badRequest('The cursor is not valid.');
  return position;
}
