import * as z from 'zod';

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
