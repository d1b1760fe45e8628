import * as z from 'zod';
import { Failure } from '../../failure.ts';
import type { Answer, VendorHttp } from '../../http/vendor-http.ts';
import type { Call } from '../../http/call.ts';
import { parseJson } from '../../parse-json.ts';

/** The vendor's own default; up to 20000 are allowed. */
const PAGE_SIZE = 5000;

const pagination = z.object({ nextPageLink: z.string().nullish() });

/**
 * All rows of a list, each once: rows move between pages while we read. `X-Pagination` decides whether there is more
 * (observed); without it, a short page is the end.
 */
export async function* rowsOf<T extends object>(
  http: VendorHttp,
  path: string,
  record: z.ZodType<T>,
  query: Record<string, string | number | boolean> = {},
): AsyncGenerator<T> {
  const seen = new Set<unknown>();
  for (let page = 1; ; page += 1) {
    const paged = { ...query, PageNumber: page, PageSize: PAGE_SIZE };
    const { body, headers } = await listOf(http, { method: 'GET', path, query: paged }, record);
    const fresh = body.filter((row) => !('Id' in row) || !seen.has(row.Id));
    for (const row of fresh) {
      if ('Id' in row) seen.add(row.Id);
      yield row;
    }
    if (fresh.length === 0 || !hasMore(headers, body.length)) return;
  }
}

function hasMore(headers: Headers, rows: number): boolean {
  const told = pagination.safeParse(parseJson(headers.get('x-pagination') ?? ''));
  return told.success ? Boolean(told.data.nextPageLink) : rows >= PAGE_SIZE;
}

/** Guessed: the 404 that is documented for filtered lists means that nothing matches, as a 204 does. */
async function listOf<T>(http: VendorHttp, call: Call, record: z.ZodType<T>): Promise<Answer<T[]>> {
  try {
    return await http.call(call, z.array(record));
  } catch (error) {
    const isNothing = error instanceof Failure && error.reason.code === 'record-missing';
    if (isNothing) return { body: [], headers: new Headers() };
    throw error;
  }
}
