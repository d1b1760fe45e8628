import * as z from 'zod';

/** https://github.com/everii-Group/mocoapp-api-docs, section webhooks. Keys that were stored before are taken as they are. */
export const mocoSignatureKey = z
  .string()
  .regex(
    /^[0-9a-f]{32}$/,
    'a signature key of MOCO is 32 characters of 0-9 and a-f, as its webhook overview shows it',
  );

/** How to reach one MOCO account. */
export const mocoAccess = z.lazy(() =>
  z.strictObject({
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .describe('address of the API, https://ACCOUNT.mocoapp.com/api/v1'),
    apiKey: z
      .string()
      .min(1)
      .describe(
        'account key, or the key of a user with the rights for projects, people, time tracking and settings',
      ),
    signatureKeys: z
      .array(z.string().min(1))
      .default([])
      .describe(
        'keys with which MOCO signs its webhooks, as its webhook overview shows them; kept as stored where none is given',
      ),
    /** 120, or 1200 on the unlimited plan. https://github.com/everii-Group/mocoapp-api-docs */
    requestsPerTwoMinutes: z
      .int()
      .min(10)
      .max(1_000_000)
      .default(120)
      .describe(
        'requests that the plan of the account allows in two minutes: 120, or 1200 on the unlimited plan',
      ),
  }),
);
export type MocoAccess = z.infer<typeof mocoAccess>;
