import * as z from 'zod';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { vendorRecord } from '../../http/vendor-record.ts';

/** Observed in clients: this size works, and lists come as `content` and `page`. */
const PAGE_SIZE = 100;
/** Pages without a new row after which there is nothing more to come. */
const IDLE_PAGES = 2;

interface Listed {
  id: number;
}

const pageOf = <T>(row: z.ZodType<T>) =>
  vendorRecord({
    content: z.array(row),
    page: z.object({ number: z.int(), totalPages: z.int(), totalElements: z.int().optional() }),
  });

/**
 * Reads a list to its end, each row once, by ascending id, so that records that change meanwhile cannot push others aside.
 * Whether the first page is 0 or 1 is not documented: it is asked for without a number, and its answer tells. Should
 * pages be asked for by other numbers than they are answered with, the next number has the first page again, and the one
 * after it goes on. Throws `vendor-unavailable` where rows are missing.
 */
export async function* pages<T extends Listed>(
  http: VendorHttp,
  path: string,
  row: z.ZodType<T>,
  query: Record<string, string | number> = {},
): AsyncGenerator<T> {
  const schema = pageOf(row);
  const ask = async (number: { page?: number }) => {
    const asked = { ...query, sort: 'id,asc', size: PAGE_SIZE, ...number };
    return (await http.call({ method: 'GET', path, query: asked }, schema)).body;
  };
  const first = await ask({});
  const seen = new Set<number>();
  let answer = first;
  for (let number = first.page.number + 1, read = 0, idle = 0; ; number += 1) {
    const fresh = unseen(answer.content, seen);
    yield* fresh;
    if (fresh.length > 0) read += 1;
    else idle += 1;
    const isAllRead = fresh.length === 0 && answer.page.totalElements === seen.size;
    if (isAllRead || read >= answer.page.totalPages || seen.size === 0 || idle >= IDLE_PAGES) break;
    answer = await ask({ page: number });
  }
  requireAll(path, seen.size, [first, answer]);
}

function unseen<T extends Listed>(rows: readonly T[], seen: Set<number>): T[] {
  return rows.filter(({ id }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

/** What comes and goes while the list is read is in one of the totals only. */
function requireAll(
  path: string,
  read: number,
  answers: readonly { page: { totalElements?: number | undefined } }[],
): void {
  const total = Math.min(...answers.map(({ page }) => page.totalElements ?? 0));
  if (read >= total) return;
  const details = { vendor: 'moment', problem: `${read}/${total}`, path: `GET /${path}` };
  throw new Failure(commonReasons['vendor-unavailable'], { details });
}
