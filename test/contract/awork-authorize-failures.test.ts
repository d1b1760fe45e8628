import { expect, test } from '@jest/globals';
import { aworkAccess } from '../../shared/vendors/awork/access.ts';
import { createAworkAuthorize } from '../../shared/vendors/awork/authorize.ts';
import { createAworkSimulator } from '../vendors/awork/simulator.ts';
import { memoryCollections } from '../vendors/kit/collection.ts';
import { failureOf, hangingUp } from '../unit/shared/http-harness.ts';
import { createTokenHarness, grant } from './awork-token-harness.ts';

test.each([
  [
    'a refused grant',
    () => Response.json({ error: 'invalid_grant', error_description: 'used' }, { status: 400 }),
    'sign-in-needed',
    'pause',
  ],
  [
    'a refused grant in awork’s own shape',
    () => Response.json({ code: 'invalid_grant', description: 'used', link: '' }, { status: 400 }),
    'sign-in-needed',
    'pause',
  ],
  [
    'a refused grant in no shape at all',
    () => new Response('<html>', { status: 400 }),
    'sign-in-needed',
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
  const harness = createTokenHarness({ answer });
  const failure = await failureOf(harness.worker()());
  expect(failure.reason).toMatchObject({ code, kind });
  expect(harness.stored()).toEqual(grant);
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
  const authorize = createTokenHarness({ answer }).worker();
  await failureOf(authorize());
  expect(await authorize()).toEqual({ authorization: 'Bearer a' });
});

test.each([
  [
    'the standard’s shape',
    { error: 'invalid_grant', error_description: 'refresh-0 was used' },
    'invalid_grant',
  ],
  ['awork’s own shape', { code: 'invalid-grant', description: 'refresh-0 was used' }, 'invalid-grant'],
  ['another shape', { problem: 'refresh-0 was used' }, 'the grant is no longer valid'],
])('a refusal in %s is told by its code alone', async (_case, body, problem) => {
  const harness = createTokenHarness({ answer: () => Response.json(body, { status: 400 }) });
  const { details } = await failureOf(harness.worker()());
  expect(details).toEqual({ vendor: 'awork', call: 'POST /api/v1/accounts/token', problem });
});

test.each(['awork', 'oauth'] as const)(
  'a spent refresh token pauses the connection, also where refusals have the shape "%s"',
  async (tokenErrors) => {
    const now = () => new Date('2026-03-04T10:00:00Z');
    const send = async () => new Response(null, { status: 200 });
    const simulator = createAworkSimulator(
      { now, random: () => 0.5, send, collections: memoryCollections() },
      { tokenErrors },
    );
    const spent = { clientId: 'tandem', clientSecret: 'tandem-secret', refreshToken: 'spent' };
    const authorize = createAworkAuthorize({
      access: aworkAccess.parse({ oauth: spent }),
      tokens: { read: async () => spent, write: async () => {}, locked: (work) => work() },
      now,
      fetch: (input, init) => simulator.fetch(new Request(input, init)),
    });
    expect((await failureOf(authorize())).reason).toMatchObject({
      code: 'sign-in-needed',
      kind: 'pause',
    });
  },
);
