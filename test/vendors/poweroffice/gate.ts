import { isLate } from '../kit/faults.ts';
import type { Companies, Company, PowerOffice } from './company.ts';
import { type Quota, tooManyRequests } from './quota.ts';
import { gatewayAnswer } from './refusal.ts';

/** Documented: belongs to one Go client and carries its privileges, which therefore change with a new token only. */
export interface AccessToken {
  clientKey: string;
  privileges: string[];
  expiresAtMilliseconds: number;
}

export interface Gate {
  /** First the subscription key, then the quota. */
  refusesKey(request: Request, statusCode: 429 | '429'): Response | undefined;
  /** Then the token, then the privileges. */
  admit(request: Request, needed: string[]): { company: Company; privileges: string[] } | Response;
}

export const tokenCollection = 'accessTokens';

export function createGate({ world, settings }: PowerOffice, companies: Companies, quota: Quota): Gate {
  const tokens = world.collections.open<AccessToken>(tokenCollection);
  return {
    refusesKey(request, statusCode) {
      const key = subscriptionKeyOf(request);
      const service = settings.current();
      if (!key) return gatewayAnswer(401, 'Access denied due to missing subscription key.');
      if (!service.subscriptionKeys.includes(key)) {
        return gatewayAnswer(401, 'Access denied due to invalid subscription key.');
      }
      if (isLate(request)) return undefined;
      return quota.isExceeded(key) ? tooManyRequests(service, statusCode) : undefined;
    },
    admit(request, needed) {
      const bearer = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      const token = tokens.get(bearer);
      const company = token && companies.find(token.clientKey);
      if (!company || token.expiresAtMilliseconds <= world.now().getTime()) return emptyAnswer(401);
      const isAllowed = needed.length === 0 || needed.some((each) => token.privileges.includes(each));
      return isAllowed ? { company, privileges: token.privileges } : emptyAnswer(403);
    },
  };
}

function subscriptionKeyOf(request: Request): string | null {
  const header = request.headers.get('ocp-apim-subscription-key');
  return header ?? new URL(request.url).searchParams.get('subscription-key');
}

/** Observed: a missing privilege is answered without a body; for 401 that is guessed. */
function emptyAnswer(status: 401 | 403): Response {
  return new Response(null, { status });
}
