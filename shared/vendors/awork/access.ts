import * as z from 'zod';
import type { QuotaOwner } from '../../quota/quota.ts';

const oauth = z.strictObject({
  clientId: z.string().min(1),
  /** Absent for public clients. */
  clientSecret: z.string().min(1).optional(),
  /** Single use: replaced at every refresh. */
  refreshToken: z.string().min(1),
  accessToken: z.string().min(1).optional(),
  /** Epoch milliseconds. */
  expiresAt: z.number().optional(),
});
export type AworkOAuth = z.infer<typeof oauth>;

/** How to reach one awork workspace: an API key, or an OAuth grant. */
export const aworkAccess = z
  .strictObject({
    baseUrl: z.url({ protocol: /^https?$/ }).default('https://api.awork.com/api/v1'),
    apiKey: z.string().min(1).optional(),
    oauth: oauth.optional(),
    /** Values of the webhook header we configured; several during a rotation. Filled in by `connections add`. */
    hookSecrets: z.array(z.string().min(32)).default([]),
    /** 1000, or 3000 on the Enterprise plans. https://developers.awork.com/rate-limits */
    requestsPerMinute: z.int().min(60).max(1_000_000).default(1000),
  })
  .refine((access) => Boolean(access.apiKey) !== Boolean(access.oauth), {
    error: 'give either apiKey or oauth',
  });
export type AworkAccess = z.infer<typeof aworkAccess>;

export const aworkDomain = 'awork.com';

/** awork also allows no more than 50 calls in one second, whatever the plan. */
const CALLS_AT_ONCE = 0.03;

/** Per workspace, over all its clients; the connection stands in until `setup` has learned the workspace. */
export function aworkQuota(
  { requestsPerMinute }: AworkAccess,
  connection: string,
  workspaceId?: string,
): QuotaOwner {
  const perSecond = (0.6 * requestsPerMinute) / 60;
  const ahead = CALLS_AT_ONCE * requestsPerMinute;
  return {
    id: `awork:${workspaceId ?? connection}`,
    limit: { perSecond, ahead: { backfill: ahead * 0.4, live: ahead * 0.8, committed: ahead } },
  };
}
