import * as z from 'zod';
import { fingerprint } from '../../fingerprint.ts';
import type { QuotaOwner } from '../../quota/quota.ts';

/** How to reach one Go client (company). The three keys belong to one environment: production or demo. */
export const powerOfficeAccess = z
  .strictObject({
    /** Demo: `https://goapi.poweroffice.net/Demo/v2` */
    baseUrl: z.url({ protocol: /^https?$/ }).default('https://goapi.poweroffice.net/v2'),
    /** Beside the API unless given: `…/OAuth/Token` for `…/v2`. */
    tokenUrl: z.url({ protocol: /^https?$/ }).optional(),
    /** Identifies the integration. */
    applicationKey: z.string().min(1),
    /** One per Go client; as good as a password. */
    clientKey: z.string().min(1),
    /** Key of the product in the developer portal. */
    subscriptionKey: z.string().min(1),
    /** 10. https://developer.poweroffice.net/documentation/requests */
    requestsPerSecond: z.int().min(1).max(1_000_000).default(10),
  })
  // The base URL is checked against the vendor's domain before keys are sent; the token address must not slip past that.
  .refine((access) => URL.parse(access.baseUrl)?.origin === URL.parse(tokenUrlOf(access))?.origin, {
    error: 'baseUrl and tokenUrl must have the same origin',
  });
export type PowerOfficeAccess = z.infer<typeof powerOfficeAccess>;

export const powerOfficeDomain = 'poweroffice.net';

/** Above this nobody counts strictly; only our own tests and benchmarks lift the limit so far. */
const STRICT_UP_TO = 1000;

/**
 * Per subscription key, over all Go clients: their connections take turns. The key is a secret, so its hash stands for
 * it. https://developer.poweroffice.net/documentation/requests
 */
export function powerOfficeQuota(
  { subscriptionKey, requestsPerSecond }: PowerOfficeAccess,
  connection: string,
): QuotaOwner {
  return {
    id: `poweroffice:${fingerprint(subscriptionKey)}`,
    tenant: connection,
    limit: {
      perSecond: 0.9 * requestsPerSecond,
      ahead: { backfill: requestsPerSecond, live: 2 * requestsPerSecond, committed: 4 * requestsPerSecond },
    },
    ...(requestsPerSecond <= STRICT_UP_TO && { strictPerSecond: requestsPerSecond }),
  };
}

/** Demo and production have their own: `https://goapi.poweroffice.net/Demo/OAuth/Token`. */
export function tokenUrlOf({
  baseUrl,
  tokenUrl,
}: {
  baseUrl: string;
  tokenUrl?: string | undefined;
}): string {
  return tokenUrl ?? `${baseUrl.replace(/\/v2\/?$/, '')}/OAuth/Token`;
}
