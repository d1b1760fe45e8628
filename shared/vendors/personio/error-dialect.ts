import * as z from 'zod';
import type { ErrorDialect } from '../../http/error-dialect.ts';

/** https://developer.personio.de/v2.0/reference/include-our-headers-in-your-requests */
export const ownHeaders = { 'x-personio-partner-id': 'TANDEM', 'x-personio-app-id': 'TANDEM' };

const text = z.string().nullish();

/** The shapes of a refusal: the lists of v2, the single error of v1, and that of the token endpoint. */
const refusal = z.union([
  z
    .object({ errors: z.array(z.object({ title: text, detail: text })).min(1), personio_trace_id: text })
    .transform(({ errors, personio_trace_id }) => {
      const sentences = errors.map(({ title, detail }) => [title, detail].filter(Boolean).join(': '));
      return [...sentences, personio_trace_id && `trace ${personio_trace_id}`].filter(Boolean).join('; ');
    }),
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
  z
    .object({ error: z.string(), error_description: text })
    .transform(({ error, error_description }) => [error, error_description].filter(Boolean).join(': ')),
]);

/** Longest rest after a count of zero: the buckets of v2 refill within a second (observed). */
const MAX_REST_SECONDS = 2;

export const personioErrorDialect: Omit<ErrorDialect, 'credentialsWork'> = {
  problem: (body) => refusal.safeParse(body).data ?? '',
  isConflict: () => false,
  quota(headers) {
    const remaining = remainingCalls(headers);
    return remaining === undefined ? undefined : { remaining, resetSeconds: refillSeconds(headers, 2) };
  },
  restSeconds: (headers) => Math.max(1, refillSeconds(headers, 1)),
};

/** The bucket with its own headers that every endpoint of v2 has (observed); undefined where there are none. */
export function remainingCalls(headers: Headers): number | undefined {
  const told = headers.get('x-ratelimit-remaining');
  return told === null || Number.isNaN(Number(told)) ? undefined : Number(told);
}

/** Seconds until the bucket has gained so many calls. */
export function refillSeconds(headers: Headers, calls: number): number {
  const perSecond = Number(headers.get('x-ratelimit-replenish-rate') ?? 0);
  const cost = Number(headers.get('x-ratelimit-requested-tokens') ?? 0) || 1;
  return perSecond > 0 ? Math.min(MAX_REST_SECONDS, (calls * cost) / perSecond) : MAX_REST_SECONDS;
}
