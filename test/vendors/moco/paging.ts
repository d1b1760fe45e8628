import { badRequest } from './refusal.ts';
import type { Call } from './router.ts';

/** Documented maximum; above it the size is cut without a word (guessed). */
const maxPerPage = 100;

/** One page of a list, with the vendor's headers. A list of one page carries no `Link` (observed). */
export function pageOf<T>(call: Call, rows: T[], show: (row: T) => unknown): Response {
  const page = wholeNumber(call.query, 'page') ?? 1;
  const perPage = Math.min(wholeNumber(call.query, 'per_page') ?? maxPerPage, maxPerPage);
  const lastPage = Math.max(1, Math.ceil(rows.length / perPage));
  const headers = new Headers({
    'X-Page': String(page),
    'X-Per-Page': String(perPage),
    'X-Total': String(rows.length),
  });
  const links = neighbours(page, lastPage).map(
    ([name, number]) => `<${addressOf(call.url, number)}>; rel="${name}"`,
  );
  if (links.length > 0) headers.set('Link', links.join(', '));
  return Response.json(rows.slice((page - 1) * perPage, page * perPage).map(show), { headers });
}

/** `next` is documented; the others and their order are guessed. */
function neighbours(page: number, lastPage: number): [string, number][] {
  const before: [string, number][] = [
    ['first', 1],
    ['prev', page - 1],
  ];
  const after: [string, number][] = [
    ['last', lastPage],
    ['next', page + 1],
  ];
  return [...(page > 1 ? before : []), ...(page < lastPage ? after : [])];
}

function addressOf(url: URL, page: number): string {
  const address = new URL(url);
  address.searchParams.set('page', String(page));
  return address.href;
}

function wholeNumber(query: URLSearchParams, name: string): number | undefined {
  const written = query.get(name);
  if (written === null) return undefined;
  if (!/^[1-9]\d*$/.test(written)) throw badRequest(`Invalid ${name}`);
  return Number(written);
}
