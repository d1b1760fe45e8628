import * as z from 'zod';

export const aworkOAuth = z.strictObject({
  clientId: z.string().min(1),
  /** Absent for public clients. */
  clientSecret: z.string().min(1).optional(),
  /** Single use: replaced at every refresh. */
  refreshToken: z.string().min(1),
  accessToken: z.string().min(1).optional(),
  /** Epoch milliseconds. */
  expiresAt: z.number().optional(),
});
export type AworkOAuth = z.infer<typeof aworkOAuth>;

/** How to reach one awork workspace: an API key, or an OAuth grant. */
export const aworkAccess = z
  .strictObject({
    baseUrl: z.url({ protocol: /^https?$/ }).default('https://api.awork.com/api/v1'),
    apiKey: z.string().min(1).optional(),
    oauth: aworkOAuth.optional(),
    /** Values of the webhook header we configured; several during a rotation. Filled in by `connections add`. */
    hookSecrets: z.array(z.string().min(32)).default([]),
    /** 1000, or 3000 on the Enterprise plans. https://developers.awork.com/rate-limits */
    requestsPerMinute: z.int().min(60).max(1_000_000).default(1000),
  })
  .refine((access) => Boolean(access.apiKey) !== Boolean(access.oauth), {
    error: 'give either apiKey or oauth',
  });
export type AworkAccess = z.infer<typeof aworkAccess>;
