import { expect, test } from '@jest/globals';
import type { OAuthGrant } from '../../shared/sign-in/oauth-grant.ts';
import { aworkAccess } from '../../shared/vendors/awork/access.ts';
import type { TokenStore } from '../../shared/secrets/token-store.ts';
import { createAworkAuthorize } from '../../shared/vendors/awork/authorize.ts';
import { failureOf } from '../unit/shared/http-harness.ts';
import { begin, createTokenHarness, grant } from './awork-token-harness.ts';

test('an API key is sent as it is, without a call', async () => {
  const { requests } = createTokenHarness();
  const access = aworkAccess.parse({ apiKey: 'key' });
  const tokens: TokenStore<OAuthGrant> = {
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
  const { worker, requests } = createTokenHarness();
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
  const { worker, requests } = createTokenHarness({ oauth: { clientSecret: undefined } });
  await worker()();
  expect(requests[0]).toMatchObject({
    authorization: null,
    body: expect.stringContaining('client_id=tandem'),
  });
});

test('the new grant is stored before its access token is used', async () => {
  const { worker, happened, stored } = createTokenHarness();
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
  const { worker, requests, pass } = createTokenHarness();
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
  const { worker, requests } = createTokenHarness();
  const [one, other] = [worker(), worker()];
  const first = one();
  expect((await failureOf(other())).reason).toMatchObject({ code: 'claim-held', kind: 'retry' });
  await first;
  expect(await other()).toEqual({ authorization: 'Bearer access-1' });
  expect(requests).toHaveLength(1);
});

test('a worker whose secret is old does not spend a refresh token that another one has spent', async () => {
  const { worker, requests } = createTokenHarness();
  const [one, late] = [worker(), worker()];
  await one();
  expect(await late()).toEqual({ authorization: 'Bearer access-1' });
  expect(requests).toHaveLength(1);
});
