import * as z from 'zod';
import type { QuotaOwner } from '../../quota/quota.ts';
import { windowLimit } from '../../quota/quota.ts';

/** How to reach one HQ tenant. The host is the same for all; the token says which tenant it is. */
export const hqAccess = z.strictObject({
  /** Without a version. */
  baseUrl: z.url({ protocol: /^https?$/ }).default('https://api.hellohq.io'),
  /** A sync token of the whole system, from the API clients in HQ's settings. */
  token: z.string().min(1),
  apiVersion: z.enum(['v1', 'v2']).default('v2'),
  /** Documented for v2, v1 is treated alike. https://developer.hellohq.io */
  requestsPerMinute: z.int().min(10).max(1_000_000).default(1000),
});
export type HqAccess = z.infer<typeof hqAccess>;

export const hqDomain = 'hellohq.io';

/** Per connection: nothing in the access tells the tenant, and whether HQ counts per token is not documented. */
export function hqQuota({ requestsPerMinute }: HqAccess, connection: string): QuotaOwner {
  return { id: `hq:${connection}`, limit: windowLimit(requestsPerMinute, 60) };
}
