import * as z from 'zod';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';

/** Documented for v2 as the most and the default; v1 states none. https://developer.hellohq.io */
const PAGE_SIZE = 1000;

/**
 * v1 knows parameters only so. For v2 the guide leaves the sign out and the specification of these resources has it;
 * observed: older resources take both.
 */
const PREFIX = '$';

export function listQuery(options: { filter?: string; orderby?: string; top: number }) {
  const named = Object.entries(options).map(([name, value]): [string, string | number] => [
    `${PREFIX}${name}`,
    value,
  ]);
  return Object.fromEntries(named);
}

export interface ListAnswer<T> {
  rows: T[];
  nextLink?: string | undefined;
}

export interface ListOf<T> {
  path: string;
  answer: z.ZodType<ListAnswer<T>>;
  idField: 'id' | 'Id';
  idOf(row: T): number;
  filter?: string;
  query?: Record<string, string | boolean>;
}

/**
 * Reads a list in the order of ids, each page from the last id on, until a short page. The vendor's count is of no use:
 * observed as that of the whole collection. Throws `answer-unreadable` where going on could leave records out.
 */
export async function* recordsOf<T>(http: VendorHttp, list: ListOf<T>): AsyncGenerator<T> {
  const { path, query, idOf } = list;
  const seen = new Set<number>();
  for (let last = 0; ;) {
    const call = { method: 'GET', path, query: { ...query, ...pageQuery(list, last) } } as const;
    const { body, headers } = await http.call(call, list.answer);
    const { rows } = body;
    const nextLink = body.nextLink ?? headers.get('helloHQ-NextLink');
    const goesOn = rows.length >= PAGE_SIZE || Boolean(nextLink);
    if (goesOn && !ascendFrom(last, rows.map(idOf))) throw outOfOrder(path);
    for (const row of rows.filter((each) => !seen.has(idOf(each)))) {
      seen.add(idOf(row));
      yield row;
    }
    const lastRow = rows.at(-1);
    if (!goesOn || !lastRow) return;
    last = idOf(lastRow);
  }
}

function pageQuery({ idField, filter }: Pick<ListOf<unknown>, 'idField' | 'filter'>, last: number) {
  const fromLast = `${idField} gt ${last}`;
  return listQuery({
    filter: filter ? `${filter} and ${fromLast}` : fromLast,
    orderby: `${idField} asc`,
    top: PAGE_SIZE,
  });
}

function ascendFrom(last: number, ids: number[]): boolean {
  return ids.every((id, index) => id > (ids[index - 1] ?? last));
}

/** As when HQ ignores our filter or order, which some resources do without an error (observed). */
function outOfOrder(path: string): Failure {
  const details = { vendor: 'hq', path: `GET /${path}`, problem: 'the list is not in the order of its ids' };
  return new Failure(commonReasons['answer-unreadable'], { details });
}

const wrapped = z.object({ data: z.unknown() });

/** A bare array by the specification; observed as accepted by a client: wrapped in `data`. */
export function listV2<T>(record: z.ZodType<T>): z.ZodType<ListAnswer<T>> {
  const rows = z.preprocess((body) => wrapped.safeParse(body).data?.data ?? body, z.array(record));
  return rows.transform((all) => ({ rows: all }));
}

export function listV1<T>(record: z.ZodType<T>): z.ZodType<ListAnswer<T>> {
  return z
    .object({ value: z.array(record), '@odata.nextLink': z.string().optional() })
    .transform((answer) => ({ rows: answer.value, nextLink: answer['@odata.nextLink'] }));
}
