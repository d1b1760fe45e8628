import * as z from 'zod';
import type { QuotaOwner } from '../../quota/quota.ts';
import { windowLimit } from '../../quota/quota.ts';

/** How to reach one Personio account. The same pair of id and secret serves both generations of the API. */
export const personioAccess = z.strictObject({
  /** Without the version. */
  baseUrl: z.url({ protocol: /^https?$/ }).default('https://api.personio.de'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  apiVersion: z.enum(['v1', 'v2']).default('v2'),
  /** What Personio sends in `Authorization` with every webhook, newest first. Filled in by `connections add`. */
  hookSecrets: z.array(z.string().min(32)).default([]),
  /** Guessed: Personio publishes no figures for v2; observed were 200 to 300 for one key. */
  requestsPerMinute: z.int().min(10).max(1_000_000).default(300),
});
export type PersonioAccess = z.infer<typeof personioAccess>;

export const personioDomain = 'personio.de';

/**
 * The least of the limits of a second: 10 for absences of v2 (observed), 15 for employees of v1. A list that is refused
 * in its middle begins anew, and would be refused again. https://developer.personio.de/changelog
 */
const CALLS_PER_SECOND = 10;
/** Nobody is given so much; only our own tests lift the limits so far. */
const STRICT_UP_TO = 10_000;

/** Per key: Personio counts by key and address, and nothing tells which keys belong to one company. */
export function personioQuota({ clientId, requestsPerMinute }: PersonioAccess): QuotaOwner {
  return {
    id: `personio:${clientId}`,
    limit: windowLimit(requestsPerMinute, 60),
    ...(requestsPerMinute <= STRICT_UP_TO && { strictPerSecond: CALLS_PER_SECOND }),
  };
}
