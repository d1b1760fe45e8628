import * as z from 'zod';

/** How to reach one HQ tenant. The host is the same for all; the token says which tenant it is. */
export const hqAccess = z.strictObject({
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .default('https://api.hellohq.io')
    .describe('address of the API, without a version'),
  token: z.string().min(1).describe('sync token of the whole system, from the API clients in HQ’s settings'),
  apiVersion: z.enum(['v1', 'v2']).default('v2').describe('generation of the API'),
  /** Documented for v2, v1 is treated alike. https://developer.hellohq.io */
  requestsPerMinute: z.int().min(10).max(1_000_000).default(1000).describe('requests allowed in a minute'),
});
export type HqAccess = z.infer<typeof hqAccess>;
