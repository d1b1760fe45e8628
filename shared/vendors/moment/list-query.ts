import type * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { pages } from './paging.ts';

export interface MomentListQuery {
  /** ISO instant. */
  modifiedAfter?: string;
}

interface Listed {
  id: number;
  lastModifiedDate: string | null;
}

/** Observed: date filters also return rows outside their range, so they are filtered again here. */
export async function* modifiedRecords<T extends Listed>(
  http: VendorHttp,
  path: string,
  row: z.ZodType<T>,
  { modifiedAfter }: MomentListQuery,
): AsyncGenerator<T> {
  const query = modifiedAfter === undefined ? {} : { lastModifiedDateFrom: modifiedAfter };
  for await (const record of pages(http, path, row, query))
    if (modifiedAfter === undefined || isModifiedAfter(record, modifiedAfter)) yield record;
}

/** A record without a readable date may have changed. Dates without fractions stand for their whole second. */
function isModifiedAfter({ lastModifiedDate }: Listed, modifiedAfter: string): boolean {
  const modified = Date.parse(lastModifiedDate ?? '');
  return Number.isNaN(modified) || modified >= Math.floor(Date.parse(modifiedAfter) / 1000) * 1000;
}

/** The id of the record whose field is exactly that: how exact the vendor's filter is, is not documented. */
export async function findId<T extends { id: number }, Name extends keyof T & string>(
  http: VendorHttp,
  path: string,
  row: z.ZodType<T>,
  wanted: { name: Name; value: T[Name] & string },
): Promise<number | undefined> {
  for await (const record of pages(http, path, row, { [wanted.name]: wanted.value }))
    if (record[wanted.name] === wanted.value) return record.id;
  return undefined;
}
