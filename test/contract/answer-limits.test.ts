import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { createCache } from '../../shared/cache.ts';
import type { Method } from '../../shared/http/call.ts';
import { renewGrant } from '../../shared/sign-in/renew-grant.ts';
import { aworkSignIn } from '../../shared/vendors/awork/sign-in.ts';
import { mocoErrorDialect } from '../../shared/vendors/moco/error-dialect.ts';
import { personioAccess } from '../../shared/vendors/personio/access.ts';
import { askTokenV1, askTokenV2 } from '../../shared/vendors/personio/ask-token.ts';
import { statusFromBody } from '../../shared/vendors/personio/status-from-body.ts';
import { powerOfficeAccess } from '../../shared/vendors/poweroffice/access.ts';
import { createPowerOfficeAuthorize } from '../../shared/vendors/poweroffice/authorize.ts';
import { plainAnswers } from '../../shared/vendors/poweroffice/plain-answers.ts';
import { answering, createHttpHarness, failureOf } from '../unit/shared/http-harness.ts';
import { keys } from './poweroffice-client-harness.ts';

const MEGABYTE = new Uint8Array(1024 * 1024).fill(0x20);
const harnessOf = (send: typeof fetch) =>
  createHttpHarness({ vendor: 'moco', dialect: mocoErrorDialect, fetch: send });

const now = () => new Date('2026-03-04T10:00:00Z');
const grant = { clientId: '12345-tandem', clientSecret: 'client-secret', refreshToken: 'refresh-0' };
const personio = personioAccess.parse({ clientId: 'id', clientSecret: 'client-secret' });
const meter = { spend: async () => {}, report: async () => {}, spent: () => ({}) };
const renewing = (send: typeof fetch) =>
  renewGrant(grant, {
    ...{ vendor: 'awork', signIn: aworkSignIn, baseUrl: 'https://api.awork.com/api/v1/', now, fetch: send },
  });

/** An answer of 250 MB, and how many of them were read. */
function endless(status = 200) {
  let megabytes = 0;
  const send: typeof fetch = async () => {
    const body = new ReadableStream({
      pull(controller) {
        megabytes += 1;
        controller.enqueue(MEGABYTE);
        if (megabytes === 250) controller.close();
      },
    });
    return new Response(body, { status, headers: { 'content-type': 'application/json' } });
  };
  return { send, megabytes: () => megabytes };
}

test.each<[Method, string, string]>([
  ['GET', 'answer-too-large', 'park'],
  ['POST', 'answer-lost', 'retry'],
])('an answer of 250 MB to a %s is not read to its end: %s', async (method, code, kind) => {
  const { send, megabytes } = endless();
  const failure = await failureOf(harnessOf(send).http.call({ method, path: 'users' }, z.unknown()));
  expect(failure.reason).toMatchObject({ code, kind });
  expect(megabytes()).toBeLessThan(40);
});

test('nor where Personio’s status has to be looked for in it', async () => {
  const { send, megabytes } = endless();
  const harness = harnessOf(statusFromBody(send));
  const failure = await failureOf(harness.http.call({ method: 'GET', path: 'users' }, z.unknown()));
  expect(failure.reason.code).toBe('answer-too-large');
  expect(megabytes()).toBeLessThan(40);
});

test('a refusal of 300 KB is told in a thousand characters', async () => {
  const harness = harnessOf(answering(422, { message: 'x'.repeat(300_000) }));
  const { details } = await failureOf(harness.http.call({ method: 'PUT', path: 'users/1' }, z.unknown()));
  expect(String(details['problem'])).toHaveLength(1000);
});

test.each([403, 404])(
  'a %d in which PowerOffice Go’s own words are looked for is read no further than the limit',
  async (status) => {
    const { send, megabytes } = endless(status);
    const harness = harnessOf(plainAnswers(send));
    const failure = await failureOf(harness.http.call({ method: 'GET', path: 'Customers' }, z.unknown()));
    expect(failure.reason.code).toBe('answer-too-large');
    expect(megabytes()).toBeLessThan(40);
  },
);

test.each<[string, (send: typeof fetch) => Promise<unknown>]>([
  ['Personio v1', (send) => askTokenV1(personio, send)],
  ['Personio v2', (send) => askTokenV2(personio, send)],
  [
    'PowerOffice',
    (send) =>
      createPowerOfficeAuthorize({
        ...{ access: powerOfficeAccess.parse(keys), cache: createCache(now), meter, now, fetch: send },
      }).headers(),
  ],
  ['awork', renewing],
])('a token of %s is read no further than the limit', async (_vendor, ask) => {
  const { send, megabytes } = endless();
  expect((await failureOf(ask(send))).reason).toMatchObject({ code: 'vendor-unavailable', kind: 'retry' });
  expect(megabytes()).toBeLessThan(40);
});

test('a refusal to renew a grant is told in a thousand characters, which the connection keeps', async () => {
  const { details } = await failureOf(renewing(answering(400, { error: 'x'.repeat(600_000) })));
  expect(String(details['problem'])).toHaveLength(1000);
});

test('what went wrong on the way to a new grant is told in a sentence', async () => {
  const send = () => Promise.reject(new Error('x'.repeat(600_000)));
  const { details } = await failureOf(renewing(send));
  expect(String(details['problem'])).toHaveLength(200);
});
