import * as z from 'zod';

/** How to reach one company in Moment. https://docs.moment.team, developers/api */
export const momentAccess = z.lazy(() =>
  z.strictObject({
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .default('https://app.moment.team/api/1.0')
      .describe('address of the API'),
    companyCode: z
      .string()
      .regex(/^[^\s/?#%]+$/)
      .describe('code of the company, as in the address of Moment after login'),
    apiKey: z
      .string()
      .min(1)
      .describe('key of a user, with that user’s rights; it ends after two years at most'),
    /** Guessed: no limit is documented. */
    requestsPerMinute: z
      .int()
      .min(10)
      .max(1_000_000)
      .default(300)
      .describe('requests made at most in a minute'),
  }),
);
export type MomentAccess = z.infer<typeof momentAccess>;
