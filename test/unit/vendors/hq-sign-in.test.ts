import { expect, test } from '@jest/globals';
import type { OAuthGrant } from '../../../shared/sign-in/oauth-grant.ts';
import { hqAccess } from '../../../shared/vendors/hq/access.ts';
import { createHqClient } from '../../../shared/vendors/hq/client.ts';
import { failureOf } from '../shared/http-harness.ts';

const now = () => new Date('2026-03-04T10:00:00Z');
const client = { clientId: '12345-clientapp', clientSecret: 'secret' };

/** HQ that takes the token `next` alone, which its token address gives for a refresh token. */
function createHarness(grant: Partial<OAuthGrant>, taken = 'next') {
  let stored: OAuthGrant = { ...client, ...grant };
  const asked: string[] = [];
  const open = () =>
    createHqClient(hqAccess.parse({ apiVersion: 'v1', oauth: stored }), {
      connection: 'c1',
      meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
      onDrift: () => {},
      now,
      tokens: {
        read: async () => stored,
        write: async (renewed) => void (stored = renewed),
        locked: (work) => work(),
      },
      async fetch(input, init) {
        const request = new Request(input, init);
        asked.push(new URL(request.url).href);
        if (request.url === 'https://api.hqlabs.de/Token')
          return Response.json({
            ...{ access_token: 'next', refresh_token: 'refresh-1', token_type: 'bearer' },
            expires_in: 1199,
          });
        const isTaken = request.headers.get('authorization') === `Bearer ${taken}`;
        return isTaken ? Response.json({ Id: 1 }) : new Response('', { status: 401 });
      },
    });
  return { open, asked, stored: () => stored };
}

test('an access token of HQ that is over is renewed before it is used, and the new refresh token is kept', async () => {
  const ended = { accessToken: 'ended', refreshToken: 'refresh-0', expiresAt: now().getTime() };
  const { open, asked, stored } = createHarness(ended);
  await open().checkKey();
  expect(asked).toEqual(['https://api.hqlabs.de/Token', 'https://api.hellohq.io/v1/Me']);
  expect(stored()).toEqual({
    ...{ ...client, accessToken: 'next', refreshToken: 'refresh-1' },
    expiresAt: now().getTime() + 1_199_000,
  });
});

const early = { accessToken: 'early', refreshToken: 'refresh-0', expiresAt: now().getTime() + 3_600_000 };

test.each([
  ['renewed once, and the record comes back with the new one', 'next', 'credentials-replaced'],
  [
    'renewed, and where HQ takes the new one no more than it, somebody signs in again',
    'none',
    'sign-in-needed',
  ],
])('a token that HQ ended before its time is %s', async (_rule, taken, code) => {
  const { open } = createHarness(early, taken);
  expect((await failureOf(open().checkKey())).reason).toMatchObject({ code });
});

test('before anybody has signed in to HQ, a connection is paused until somebody does', async () => {
  const { open, asked } = createHarness({});
  expect((await failureOf(open().checkKey())).reason).toMatchObject({
    code: 'sign-in-needed',
    kind: 'pause',
  });
  expect(asked).toEqual([]);
});

test.each([
  ['neither token nor oauth', {}, 'give either token or oauth'],
  ['both', { token: 't', apiVersion: 'v1', oauth: client }, 'give either token or oauth'],
  ['oauth for v2', { oauth: client }, 'v2 takes a token'],
])('an access to HQ with %s is refused', (_case, access, problem) => {
  expect(hqAccess.safeParse(access).error?.issues[0]?.message).toContain(problem);
});
