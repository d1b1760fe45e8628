import * as z from 'zod';

/** How to reach one Personio account. The same pair of id and secret serves both generations of the API. */
export const personioAccess = z.lazy(() =>
  z.strictObject({
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .default('https://api.personio.de')
      .describe('address of the API, without the version'),
    clientId: z.string().min(1).describe('client id of the API credentials'),
    clientSecret: z.string().min(1).describe('client secret of the API credentials'),
    apiVersion: z.enum(['v1', 'v2']).default('v2').describe('generation of the API'),
    hookSecrets: z
      .array(z.string().min(32))
      .default([])
      .describe(
        'what Personio sends in Authorization with every webhook, newest first; made where none is given',
      ),
    /** Guessed: Personio publishes no figures for v2; observed were 200 to 300 for one key. */
    requestsPerMinute: z
      .int()
      .min(10)
      .max(1_000_000)
      .default(300)
      .describe('requests made at most in a minute'),
  }),
);
export type PersonioAccess = z.infer<typeof personioAccess>;
