import * as z from 'zod';
import { oauthGrant } from '../../sign-in/oauth-grant.ts';

/** How to reach one awork workspace: an API key, or an OAuth grant. */
export const aworkAccess = z.lazy(() =>
  z
    .strictObject({
      baseUrl: z
        .url({ protocol: /^https?$/ })
        .default('https://api.awork.com/api/v1')
        .describe('address of the API'),
      apiKey: z.string().min(1).optional().describe('key of an API client; either this or oauth'),
      oauth: oauthGrant.optional().describe('OAuth grant; either this or apiKey'),
      hookSecrets: z
        .array(z.string().min(32))
        .default([])
        .describe('values of the webhook header that setup configures; made where none is given'),
      /** 1000, or 3000 on the Enterprise plans. https://developers.awork.com/rate-limits */
      requestsPerMinute: z
        .int()
        .min(60)
        .max(1_000_000)
        .default(1000)
        .describe(
          'requests that the plan of the workspace allows in a minute: 1000, or 3000 on the Enterprise plans',
        ),
    })
    .refine((access) => Boolean(access.apiKey) !== Boolean(access.oauth), {
      error: 'give either apiKey or oauth',
    }),
);
export type AworkAccess = z.infer<typeof aworkAccess>;
