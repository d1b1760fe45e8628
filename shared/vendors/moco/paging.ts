import type * as z from 'zod';
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
