import type * as z from 'zod';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';

const PAGE_SIZE = 100;

/** Reads until there is no `rel="next"`. https://github.com/everii-Group/mocoapp-api-docs (index, pagination) */
export async function* pages<T>(
  http: VendorHttp,
  path: string,
  schema: z.ZodType<T[]>,
  query: Record<string, string | boolean> = {},
): AsyncGenerator<T> {
  for (let page = 1; ; page += 1) {
    const call = { method: 'GET', path, query: { ...query, page, per_page: PAGE_SIZE } } as const;
    const { body, headers } = await http.call(call, schema);
    yield* body;
    if (!headers.get('link')?.includes('rel="next"')) return;
  }
}

/**
 * All of a list from whose gaps something is concluded. What is deleted while it is read moves the rest to earlier pages,
 * and one record falls between two of them: throws `conflict` where the list became shorter. What is added comes last.
 */
export async function wholeList<T extends { id: number }>(
  http: VendorHttp,
  path: string,
  schema: z.ZodType<T[]>,
  query: Record<string, string | boolean>,
): Promise<T[]> {
  const found = new Map<number, T>();
  let longest = 0;
  for (let page = 1; ; page += 1) {
    const call = { method: 'GET', path, query: { ...query, page, per_page: PAGE_SIZE } } as const;
    const { body, headers } = await http.call(call, schema);
    for (const record of body) found.set(record.id, record);
    const total = Number(headers.get('x-total') ?? 0);
    longest = Math.max(longest, total);
    if (headers.get('link')?.includes('rel="next"')) continue;
    if (total < longest || found.size < total)
      throw new Failure(commonReasons.conflict, { details: { vendor: 'moco' } });
    return [...found.values()];
  }
}
