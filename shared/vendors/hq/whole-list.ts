import type * as z from 'zod';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import type { VendorHttp } from '../../http/vendor-http.ts';
import type { ListAnswer } from './paging.ts';

/**
 * Reads a list that documents no filter, order or page, so none is asked for. Should HQ cut it all the same, it goes on
 * where HQ says. Throws `answer-unreadable` when that leads in a circle.
 */
export async function wholeList<T>(
  http: VendorHttp,
  path: string,
  answer: z.ZodType<ListAnswer<T>>,
): Promise<T[]> {
  const all: T[] = [];
  const followed = new Set<string>();
  for (let query: Record<string, string> = {}; ;) {
    const { body, headers } = await http.call({ method: 'GET', path, query }, answer);
    all.push(...body.rows);
    const nextLink = body.nextLink ?? headers.get('helloHQ-NextLink');
    if (!nextLink) return all;
    if (followed.has(nextLink)) throw circular(path);
    followed.add(nextLink);
    query = queryOf(nextLink);
  }
}

/** Only what is asked, never where: the key goes to no other address. */
function queryOf(link: string): Record<string, string> {
  const [, query = ''] = link.split('?');
  return Object.fromEntries(new URLSearchParams(query));
}

function circular(path: string): Failure {
  const details = { vendor: 'hq', path: `GET /${path}`, problem: 'the list goes on where it came from' };
  return new Failure(commonReasons['answer-unreadable'], { details });
}
