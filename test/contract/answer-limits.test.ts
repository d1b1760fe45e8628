import { expect, test } from '@jest/globals';
import * as z from 'zod';
import type { Method } from '../../shared/http/call.ts';
import { mocoErrorDialect } from '../../shared/vendors/moco/error-dialect.ts';
import { statusFromBody } from '../../shared/vendors/personio/status-from-body.ts';
import { answering, createHttpHarness, failureOf } from '../unit/shared/http-harness.ts';

const MEGABYTE = new Uint8Array(1024 * 1024).fill(0x20);
const harnessOf = (send: typeof fetch) =>
  createHttpHarness({ vendor: 'moco', dialect: mocoErrorDialect, fetch: send });

/** An answer of 250 MB, and how many of them were read. */
function endless() {
  let megabytes = 0;
  const send: typeof fetch = async () => {
    const body = new ReadableStream({
      pull(controller) {
        megabytes += 1;
        controller.enqueue(MEGABYTE);
        if (megabytes === 250) controller.close();
      },
    });
    return new Response(body, { headers: { 'content-type': 'application/json' } });
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
