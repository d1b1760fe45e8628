import * as z from 'zod';
import { vendorRecord } from '../../http/vendor-record.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';

/** Observed in clients: this size works, and lists come as `content` and `page`. */
const PAGE_SIZE = 100;

const pageOf = <T>(row: z.ZodType<T>) =>
  vendorRecord({
    content: z.array(row),
    page: z.object({ number: z.int(), totalPages: z.int() }),
  });

/**
 * Reads a list to its end, by ascending id, so that records that change meanwhile cannot push others aside.
 * Whether the first page is 0 or 1 is not documented: it is asked for without a number, and its answer tells.
 */
export async function* pages<T>(
  http: VendorHttp,
  path: string,
  row: z.ZodType<T>,
  query: Record<string, string | number> = {},
): AsyncGenerator<T> {
  const schema = pageOf(row);
  const ask = async (number: { page?: number }) =>
    (
      await http.call(
        { method: 'GET', path, query: { ...query, sort: 'id,asc', size: PAGE_SIZE, ...number } },
        schema,
      )
    ).body;
  let answer = await ask({});
  const first = answer.page.number;
  for (let read = 1; ; read += 1) {
    yield* answer.content;
    if (answer.content.length === 0 || read >= answer.page.totalPages) return;
    answer = await ask({ page: first + read });
  }
}
