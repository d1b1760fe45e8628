import * as z from 'zod';

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
