import * as z from 'zod';
import { oauthGrant } from '../../sign-in/oauth-grant.ts';
import { hqCapabilities } from './capabilities.ts';

/** How to reach one HQ tenant. The host is the same for all; the token says which tenant it is. */
export const hqAccess = z.lazy(() =>
  z
    .strictObject({
      baseUrl: z
        .url({ protocol: /^https?$/ })
        .default('https://api.hellohq.io')
        .describe('address of the API, without a version'),
      token: z
        .string()
        .min(1)
        .optional()
        .describe('sync token of the whole system, from the API clients in HQ’s settings'),
      oauth: oauthGrant
        .optional()
        .describe('a client by which an admin signs in, instead of a token; for v1 only'),
      apiVersion: z.enum(hqCapabilities.absences).default('v2').describe('generation of the API'),
      quotesVersion: z
        .enum(hqCapabilities.quotes)
        .optional()
        .describe(
          'generation that holds the quotes: v2 with the new finance processes; as apiVersion where left out',
        ),
      /** Documented for v2, v1 is treated alike. https://developer.hellohq.io */
      requestsPerMinute: z
        .int()
        .min(10)
        .max(1_000_000)
        .default(1000)
        .describe('requests allowed in a minute'),
    })
    .refine(({ token, oauth }) => Boolean(token) !== Boolean(oauth), { error: 'give either token or oauth' })
    .refine(({ oauth, apiVersion }) => !oauth || apiVersion === 'v1', {
      error: 'v2 takes a token; oauth is for apiVersion v1',
    }),
);
export type HqAccess = z.infer<typeof hqAccess>;
