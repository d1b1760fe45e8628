import { expect, test } from '@jest/globals';
import { aworkAccess } from '../../shared/vendors/awork/access.ts';
import type { AworkOAuth } from '../../shared/vendors/awork/access.ts';
import type { TokenStore } from '../../shared/vendors/awork/authorize.ts';
import { createAworkAuthorize } from '../../shared/vendors/awork/authorize.ts';
import { createMemoryLocks } from '../twins/memory-stores.ts';
import { failureOf, hangingUp } from '../unit/http-bench.ts';

const begin = Date.parse('2026-03-04T10:00:00Z');
const grant = { clientId: 'tandem', clientSecret: 'client-secret', refreshToken: 'refresh-0' };

interface BenchOptions {
  oauth?: Partial<AworkOAuth>;
  answer?: (request: Request) => Response | Promise<Response>;
}

/** awork's token endpoint, which takes each refresh token once, and a store as the connection's secret is one. */
function createBench({ oauth = {}, answer }: BenchOptions = {}) {
  let clock = begin;
  let stored: AworkOAuth = { ...grant, ...oauth };
  let valid = grant.refreshToken;
  const happened: string[] = [];
  const requests: { authorization: string | null; body: string }[] = [];
  const now = () => new Date(clock);
  const locks = createMemoryLocks(now);
  const tokens: TokenStore = {
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

test('an API key is sent as it is, without a call', async () => {
  const { requests } = createBench();
  const access = aworkAccess.parse({ apiKey: 'key' });
  const tokens: TokenStore = {
    read: () => Promise.reject(new Error()),
    write: async () => {},
    locked: (work) => work(),
  };
  expect(await createAworkAuthorize({ access, tokens, now: () => new Date() })()).toEqual({
    authorization: 'Bearer key',
  });
  expect(requests).toEqual([]);
});

test('a token is refreshed with the secret of the client in the header and the grant in the body', async () => {
  const { worker, requests } = createBench();
  expect(await worker()()).toEqual({ authorization: 'Bearer access-1' });
  const [sent] = requests;
  const credentials = Buffer.from(sent?.authorization?.replace('Basic ', '') ?? '', 'base64').toString();
  expect(credentials.split(':').map(decodeURIComponent)).toEqual(['tandem', 'client-secret']);
  expect(Object.fromEntries(new URLSearchParams(sent?.body))).toEqual({
    grant_type: 'refresh_token',
    refresh_token: 'refresh-0',
  });
});

test('a public client sends its id instead of a secret', async () => {
  const { worker, requests } = createBench({ oauth: { clientSecret: undefined } });
  await worker()();
  expect(requests[0]).toMatchObject({
    authorization: null,
    body: expect.stringContaining('client_id=tandem'),
  });
});

test('the new grant is stored before its access token is used', async () => {
  const { worker, happened, stored } = createBench();
  const { authorization } = await worker()();
  expect(happened).toEqual(['spent 1', 'stored refresh-1']);
  expect(authorization).toBe(`Bearer ${stored().accessToken}`);
  expect(stored()).toEqual({
    ...grant,
    accessToken: 'access-1',
    refreshToken: 'refresh-1',
    expiresAt: begin + 86_400_000,
  });
});

test('a token is used until shortly before its end, then refreshed once', async () => {
  const { worker, requests, pass } = createBench();
  const authorize = worker();
  await authorize();
  pass(86_400 - 61);
  await authorize();
  expect(requests).toHaveLength(1);
  pass(2);
  expect(await authorize()).toEqual({ authorization: 'Bearer access-2' });
  expect(requests).toHaveLength(2);
});

test('of two workers that refresh at once, one does and the other comes back to the stored token', async () => {
  const { worker, requests } = createBench();
  const [one, other] = [worker(), worker()];
  const first = one();
  expect((await failureOf(other())).reason).toMatchObject({ code: 'claim-held', kind: 'retry' });
  await first;
  expect(await other()).toEqual({ authorization: 'Bearer access-1' });
  expect(requests).toHaveLength(1);
});

test('a worker whose secret is old does not spend a refresh token that another one has spent', async () => {
  const { worker, requests } = createBench();
  const [one, late] = [worker(), worker()];
  await one();
  expect(await late()).toEqual({ authorization: 'Bearer access-1' });
  expect(requests).toHaveLength(1);
});

test.each([
  [
    'a refused grant',
    () => Response.json({ error: 'invalid_grant', error_description: 'used' }, { status: 400 }),
    'credentials-refused',
    'pause',
  ],
  [
    'a refused client',
    () => Response.json({ error: 'invalid_client' }, { status: 401 }),
    'credentials-refused',
    'pause',
  ],
  ['an error of awork', () => new Response('<html>', { status: 502 }), 'vendor-unavailable', 'retry'],
  [
    'an error of awork in its own words',
    () => Response.json({ error: 'server_error' }, { status: 500 }),
    'vendor-unavailable',
    'retry',
  ],
  [
    'too many requests',
    () => Response.json({ code: 'too-many-requests' }, { status: 429 }),
    'vendor-unavailable',
    'retry',
  ],
  ['a lost connection', hangingUp, 'vendor-unavailable', 'retry'],
  ['an answer without a token', () => Response.json({ token_type: 'Bearer' }), 'vendor-unavailable', 'retry'],
])('%s at the token endpoint changes nothing that is stored', async (_case, answer, code, kind) => {
  const bench = createBench({ answer });
  const failure = await failureOf(bench.worker()());
  expect(failure.reason).toMatchObject({ code, kind });
  expect(bench.stored()).toEqual(grant);
  const told = `${failure.message} ${JSON.stringify(failure.details)}`;
  expect(told).not.toMatch(/refresh-0|client-secret/);
});

test('after a failed refresh the lock is free and the next attempt goes through', async () => {
  let calls = 0;
  const answer = () => {
    calls += 1;
    const renewed = { access_token: 'a', refresh_token: 'r', token_type: 'Bearer', expires_in: 60 };
    return calls === 1 ? new Response(null, { status: 503 }) : Response.json(renewed);
  };
  const authorize = createBench({ answer }).worker();
  await failureOf(authorize());
  expect(await authorize()).toEqual({ authorization: 'Bearer a' });
});
