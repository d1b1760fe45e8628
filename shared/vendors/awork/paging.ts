import * as z from 'zod';
import type { Call } from '../../http/call.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';

const PAGE_SIZE = 1000;

/**
 * Reads all pages. A short page is no sign of the end (awork has left out rows of deleted people), so the count of
 * the whole list decides, or an empty page. https://developers.awork.com/pagination
 */
export async function* pagesOf<T>(http: VendorHttp, call: Call, record: z.ZodType<T>): AsyncGenerator<T> {
  for (let page = 1; ; page += 1) {
    const query = { ...call.query, page, pageSize: PAGE_SIZE };
    const { body, headers } = await http.call({ ...call, query }, z.array(record));
    yield* body;
    const total = Number(headers.get('aw-totalitems') ?? 0);
    if (body.length === 0 || page * PAGE_SIZE >= total) return;
  }
}
