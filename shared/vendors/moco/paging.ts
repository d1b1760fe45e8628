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
export async function wholeList<T extends { id: number }>(...asked: Asked<T>): Promise<T[]> {
  return (await readWhole(...asked)).records;
}

/**
 * The same where the gap is acted upon. Where one record is deleted and another one added the list is as long as before,
 * so one of several pages is read twice: throws `conflict` where that finds others.
 */
export async function steadyList<T extends { id: number }>(...asked: Asked<T>): Promise<T[]> {
  const { records, pageCount } = await readWhole(...asked);
  if (pageCount === 1) return records;
  const again = new Set((await readWhole(...asked)).records.map(({ id }) => id));
  const isSteady = again.size === records.length && records.every(({ id }) => again.has(id));
  if (!isSteady) throw listChanged();
  return records;
}

type Asked<T> = [http: VendorHttp, path: string, schema: z.ZodType<T[]>, query: Record<string, string>];

async function readWhole<T extends { id: number }>(...[http, path, schema, query]: Asked<T>) {
  const found = new Map<number, T>();
  let longest = 0;
  for (let page = 1; ; page += 1) {
    const call = { method: 'GET', path, query: { ...query, page, per_page: PAGE_SIZE } } as const;
    const { body, headers } = await http.call(call, schema);
    for (const record of body) found.set(record.id, record);
    const total = Number(headers.get('x-total') ?? 0);
    longest = Math.max(longest, total);
    if (headers.get('link')?.includes('rel="next"')) continue;
    if (total < longest || found.size < total) throw listChanged();
    return { records: [...found.values()], pageCount: page };
  }
}

const listChanged = () => new Failure(commonReasons.conflict, { details: { vendor: 'moco' } });
