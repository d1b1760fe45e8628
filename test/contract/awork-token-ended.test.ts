import { expect, test } from '@jest/globals';
import { aworkAccess } from '../../shared/vendors/awork/access.ts';
import { createAworkClient } from '../../shared/vendors/awork/client.ts';
import type { OAuthGrant } from '../../shared/sign-in/oauth-grant.ts';
import { failureOf } from '../unit/shared/http-harness.ts';

const now = () => new Date('2026-03-04T10:00:00Z');
const me = {
  id: '11111111-1111-4111-8111-111111111111',
  workspace: { id: '22222222-2222-4222-8222-222222222222', url: 'https://nordagentur.awork.com' },
};

/** awork after it ended all access tokens before their time; the next grant it gives is good, or is not. */
function createHarness(isNextGood: boolean) {
  let stored: OAuthGrant = {
    ...{ clientId: 'tandem', refreshToken: 'refresh-0', accessToken: 'ended' },
    expiresAt: now().getTime() + 3_600_000,
  };
  const open = () =>
    createAworkClient(aworkAccess.parse({ oauth: stored }), {
      connection: 'c1',
      meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
      onDrift: () => {},
      now,
      tokens: {
        read: async () => stored,
        write: async (grant) => void (stored = grant),
        locked: (work) => work(),
      },
      async fetch(input, init) {
        const request = new Request(input, init);
        const next = {
          access_token: 'next',
          refresh_token: 'refresh-1',
          token_type: 'Bearer',
          expires_in: 3600,
        };
        if (request.url.endsWith('/accounts/token')) return Response.json(next);
        const isGood = isNextGood && request.headers.get('authorization') === 'Bearer next';
        return isGood ? Response.json(me) : Response.json({ code: 'unauthorized' }, { status: 401 });
      },
    });
  return { open, stored: () => stored };
}

test('an access token that awork ended before its time is renewed, and the record comes back with the new one', async () => {
  const { open, stored } = createHarness(true);
  expect((await failureOf(open().me())).reason).toMatchObject({
    code: 'credentials-replaced',
    kind: 'retry',
  });
  expect(stored()).toMatchObject({ accessToken: 'next', refreshToken: 'refresh-1' });
  expect(await open().me()).toEqual(me);
});

test('a grant whose new access token is refused as well pauses the connection', async () => {
  const { open } = createHarness(false);
  expect((await failureOf(open().me())).reason).toMatchObject({ code: 'sign-in-needed', kind: 'pause' });
});
