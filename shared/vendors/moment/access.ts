import * as z from 'zod';

/** How to reach one company in Moment. https://docs.moment.team, developers/api */
export const momentAccess = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }).default('https://app.moment.team/api/1.0'),
  /** The database code, as in the address of the app after login. */
  companyCode: z.string().regex(/^[^\s/?#%]+$/),
  /** Belongs to a user and has that user's rights. Expires after two years at most. */
  apiKey: z.string().min(1),
  /** Guessed: no limit is documented. */
  requestsPerMinute: z.int().min(10).max(1_000_000).default(300),
});
export type MomentAccess = z.infer<typeof momentAccess>;
