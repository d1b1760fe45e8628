import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import type { MomentListQuery } from './list-query.ts';
import { modifiedRecords } from './list-query.ts';
import { pages } from './paging.ts';

const anyRow = z.looseObject({ id: z.int(), lastModifiedDate: z.string().nullable().default(null) });

/** A list whose rows are needed with a part that is nested in them. */
export interface FullList<T> {
  path: string;
  part: string;
  record: z.ZodType<T>;
}

/**
 * Rows with a nested part. Whether lists hold it is not documented; where they do not, it is asked for by an include
 * (developers/api/how-to-use-the-api), which takes the list once more.
 */
export async function* listInFull<T>(
  http: VendorHttp,
  { path, part, record }: FullList<T>,
  query: MomentListQuery,
): AsyncGenerator<T> {
  const thin: { id: number }[] = [];
  for await (const row of modifiedRecords(http, path, anyRow, query)) {
    if (part in row) yield record.parse(row);
    else thin.push(row);
  }
  if (thin.length === 0) return;
  const parts = new Map<number, unknown>();
  for await (const row of pages(http, `${path}/include/${part}`, anyRow)) parts.set(row.id, row[part]);
  for (const row of thin) yield record.parse({ ...row, [part]: parts.get(row.id) ?? null });
}
