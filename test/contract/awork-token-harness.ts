import { aworkAccess } from '../../shared/vendors/awork/access.ts';
import type { OAuthGrant } from '../../shared/sign-in/oauth-grant.ts';
import type { TokenStore } from '../../shared/secrets/token-store.ts';
import { createAworkAuthorize } from '../../shared/vendors/awork/authorize.ts';
import { createMemoryLocks } from '../twins/memory-stores.ts';

export const begin = Date.parse('2026-03-04T10:00:00Z');
export const grant = { clientId: 'tandem', clientSecret: 'client-secret', refreshToken: 'refresh-0' };

interface HarnessOptions {
  oauth?: Partial<OAuthGrant>;
  answer?: (request: Request) => Response | Promise<Response>;
}

/** awork's token endpoint, which takes each refresh token once, and a store as the connection's secret is one. */
export function createTokenHarness({ oauth = {}, answer }: HarnessOptions = {}) {
  let clock = begin;
  let stored: OAuthGrant = { ...grant, ...oauth };
  let valid = grant.refreshToken;
  const happened: string[] = [];
  const requests: { authorization: string | null; body: string }[] = [];
  const now = () => new Date(clock);
  const locks = createMemoryLocks(now);
  const tokens: TokenStore<OAuthGrant> = {
    read: async () => structuredClone(stored),
    async write(renewed) {
      happened.push(`stored ${renewed.refreshToken}`);
      stored = structuredClone(renewed);
    },
    locked: (work) => locks.alone('c1', 'awork-token', work),
  };
  const endpoint = async (request: Request): Promise<Response> => {
    const body = await request.text();
    requests.push({ authorization: request.headers.get('authorization'), body });
    if (answer) return answer(request);
    if (new URLSearchParams(body).get('refresh_token') !== valid)
      return Response.json({ error: 'invalid_grant' }, { status: 400 });
    valid = `refresh-${requests.length}`;
    happened.push(`spent ${requests.length}`);
    const tokensAnswer = {
      access_token: `access-${requests.length}`,
      refresh_token: valid,
      token_type: 'Bearer',
      expires_in: 86_400,
    };
    return Response.json({ ...tokensAnswer, resource: 'awork.com' });
  };
  /** One worker: what it knows of the grant is as old as its cached secret. */
  const worker = () => {
    const access = aworkAccess.parse({ oauth: stored });
    return createAworkAuthorize({
      access,
      tokens,
      now,
      fetch: (input, init) => endpoint(new Request(input, init)),
    });
  };
  return {
    worker,
    requests,
    happened,
    stored: () => stored,
    pass: (seconds: number) => void (clock += seconds * 1000),
  };
}
