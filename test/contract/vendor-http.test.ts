import { expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import { commonReasons } from '../../shared/common-reasons.ts';
import { Failure } from '../../shared/failure.ts';
import type { Method } from '../../shared/http/call.ts';
import { aworkErrorDialect } from '../../shared/vendors/awork/error-dialect.ts';
import { mocoErrorDialect } from '../../shared/vendors/moco/error-dialect.ts';
import { answering, createHttpHarness, failureOf, hangingUp } from '../unit/shared/http-harness.ts';

const record = z.object({ id: z.number() });
const callOf = (method: Method) => ({ method, path: 'things/1' });
const moco = (send: typeof fetch, keyWorks: boolean | (() => Promise<boolean>) = true) =>
  createHttpHarness({ vendor: 'moco', dialect: mocoErrorDialect, fetch: send, keyWorks });
const awork = (send: typeof fetch) =>
  createHttpHarness({ vendor: 'awork', dialect: aworkErrorDialect, fetch: send });
const ask = (harness: ReturnType<typeof moco>, method: Method = 'GET') =>
  failureOf(harness.http.call(callOf(method), record));

test.each<[number, Method, string, string]>([
  [400, 'PUT', 'vendor-refused', 'park'],
  [404, 'GET', 'record-missing', 'park'],
  [408, 'GET', 'vendor-unavailable', 'retry'],
  [408, 'POST', 'answer-lost', 'retry'],
  [409, 'PUT', 'conflict', 'retry'],
  [410, 'GET', 'record-missing', 'park'],
  [422, 'POST', 'vendor-refused', 'park'],
  [423, 'PUT', 'vendor-refused', 'park'],
  [429, 'GET', 'rate-limited', 'retry'],
  [429, 'POST', 'rate-limited', 'retry'],
  [500, 'GET', 'vendor-unavailable', 'retry'],
  [502, 'PUT', 'answer-lost', 'retry'],
  [503, 'DELETE', 'answer-lost', 'retry'],
  [503, 'POST', 'answer-lost', 'retry'],
])('an answer %d to a %s is %s: %s', async (status, method, code, kind) => {
  expect((await ask(moco(answering(status, {})), method)).reason).toMatchObject({ code, kind });
});

test.each<[number, unknown, string]>([
  [400, { code: 'database-commit', description: 'x', link: '' }, 'conflict'],
  [400, { code: 'concurrency-violation', description: 'x', link: '' }, 'conflict'],
  [400, { code: 'validation-failed', description: 'x', link: '' }, 'vendor-refused'],
  [400, 'Bad Request', 'vendor-refused'],
  [409, { code: 'duplication-violation', description: 'x', link: '' }, 'conflict'],
])('awork: %d with %j is %s', async (status, body, code) => {
  expect((await ask(awork(answering(status, body)), 'PUT')).reason.code).toBe(code);
});

test.each<[Method, string]>([
  ['GET', 'vendor-unavailable'],
  ['POST', 'answer-lost'],
])('a page for people instead of data, as during maintenance, makes a %s %s', async (method, code) => {
  const page = answering(200, '<html>Wartung</html>', { 'content-type': 'text/html; charset=utf-8' });
  expect((await ask(moco(page), method)).reason).toMatchObject({ code, kind: 'retry' });
});

const html = { 'content-type': 'text/html' };
const foreign: [string, number, unknown, Record<string, string>][] = [
  ['a page', 404, '<html>404 Not Found</html>', html],
  ['a page', 410, '<html>Gone</html>', html],
  ['a sentence', 404, 'default backend - 404', { 'content-type': 'text/plain' }],
  ['a gateway’s answer', 404, { statusCode: 404, message: 'Resource not found' }, {}],
];

test.each(foreign)(
  '%s with %d says of no record that it is gone while the check call has no answer',
  async (_what, status, body, headers) => {
    const down = new Failure(commonReasons['vendor-unavailable'], {
      details: { vendor: 'moco', problem: '404' },
    });
    const { http } = moco(answering(status, body, headers), () => Promise.reject(down));
    expect((await failureOf(http.find(callOf('GET'), record))).reason.code).toBe('vendor-unavailable');
  },
);

test.each(foreign)(
  '%s with %d is believed where the vendor answers the check call',
  async (_what, status, body, headers) => {
    const { http } = moco(answering(status, body, headers));
    expect(await http.find(callOf('GET'), record)).toBeUndefined();
  },
);

test.each<[Method, string]>([
  ['GET', 'vendor-unavailable'],
  ['POST', 'answer-lost'],
])('a firewall’s page with 403 makes a %s %s and pauses nobody', async (method, code) => {
  const failure = await ask(moco(answering(403, '<html>Access denied</html>', html), false), method);
  expect(failure.reason).toMatchObject({ code, kind: 'retry' });
});

test.each([200, 403])('a page with %d to the check call says nothing about the key', async (status) => {
  const { http } = moco(answering(status, '<html>Wartung</html>', html));
  expect((await failureOf(http.isAccepted(callOf('GET')))).reason.code).toBe('vendor-unavailable');
});

test('find says nothing where call says that a needed record is gone, and both name the call', async () => {
  const harness = moco(answering(404));
  expect(await harness.http.find(callOf('GET'), record)).toBeUndefined();
  expect((await ask(harness)).details).toEqual({ vendor: 'moco', call: 'GET /things/1' });
});

test.each([
  [401, true, 'access-denied', 'park'],
  [403, true, 'access-denied', 'park'],
  [401, false, 'credentials-refused', 'pause'],
  [403, false, 'credentials-refused', 'pause'],
])('%d while the check call says %s is %s: %s', async (status, keyWorks, code, kind) => {
  const failure = await ask(moco(answering(status, { message: 'Unauthorized' }), keyWorks));
  expect(failure.reason).toMatchObject({ code, kind });
  expect(failure.details).toMatchObject({ vendor: 'moco', call: 'GET /things/1', problem: 'Unauthorized' });
});

test('a check call without an answer is no verdict about the key', async () => {
  const harness = moco(answering(401), () => Promise.reject(new Error('away')));
  await expect(harness.http.call(callOf('GET'), record)).rejects.toThrow('away');
});

test.each([
  [
    'a field map',
    { date: ['muss ausgefüllt werden', 'ist nicht gültig'], task: ['fehlt'] },
    'date muss ausgefüllt werden, ist nicht gültig; task fehlt',
  ],
  ['a list', { errors: ['Name fehlt', 'Kunde fehlt'] }, 'Name fehlt, Kunde fehlt'],
  ['a map of errors', { errors: { user_id: ['ist bereits vergeben'] } }, 'user_id ist bereits vergeben'],
  ['one message', { message: 'Kind is invalid' }, 'Kind is invalid'],
  ['nothing we know', [1], 'HTTP 422'],
  ['no body', undefined, 'HTTP 422'],
])('MOCO: a refusal as %s is told in its own words', async (_shape, body, problem) => {
  expect((await ask(moco(answering(422, body)))).details).toMatchObject({ problem });
});

test.each([
  [
    'code, description and fields',
    {
      code: 'invalid-model',
      description: 'Bad',
      link: '',
      validationErrors: [{ property: 'Name', message: 'required' }],
    },
    'invalid-model; Bad; Name: required',
  ],
  ['a code alone', { code: 'not-found', description: null, link: '' }, 'not-found'],
  [
    'the gateway’s shape',
    { message: { code: 'unauthorized', description: 'no token' } },
    'unauthorized; no token',
  ],
])('awork: a refusal with %s is told in its own words', async (_shape, body, problem) => {
  expect((await ask(awork(answering(400, body)))).details).toMatchObject({ problem });
});

test.each([
  ['MOCO with Retry-After', moco, { 'retry-after': '17' }, 17],
  ['MOCO without', moco, {}, 30],
  ['MOCO with a date', moco, { 'retry-after': 'Wed, 04 Mar 2026 10:01:00 GMT' }, 30],
  ['awork with its own header', awork, { 'ratelimit-reset': '12', 'ratelimit-remaining': '0' }, 12],
  ['awork with both', awork, { 'retry-after': '5', 'ratelimit-reset': '12' }, 5],
  ['awork with neither', awork, {}, 60],
])('429 of %s means to stay away for as long as it says', async (_case, create, headers, seconds) => {
  const harness = create(answering(429, {}, headers));
  expect((await ask(harness)).options.retryAfterSeconds).toBe(seconds);
  expect(harness.reports).toContainEqual({ remaining: 0, resetSeconds: seconds });
});

test('awork’s own count is passed on with every answer', async () => {
  const harness = awork(answering(200, { id: 1 }, { 'ratelimit-remaining': '37', 'ratelimit-reset': '9' }));
  await harness.http.call(callOf('GET'), record);
  expect(harness.reports).toEqual([{ remaining: 37, resetSeconds: 9 }]);
});

test.each<[Method, string]>([
  ['GET', 'vendor-unavailable'],
  ['PUT', 'answer-lost'],
  ['DELETE', 'answer-lost'],
  ['POST', 'answer-lost'],
])('a connection lost during a %s is %s', async (method, code) => {
  const failure = await ask(moco(hangingUp), method);
  expect(failure.reason).toMatchObject({ code, kind: 'retry' });
  expect(failure.details).toEqual({ vendor: 'moco', problem: expect.stringMatching(/./) });
});

test('a lost connection is told by its code, not by our address', async () => {
  const { details } = await ask(moco(hangingUp));
  expect(details).toEqual({ vendor: 'moco', problem: 'UND_ERR_SOCKET' });
});

test.each<[Method, string]>([
  ['GET', 'vendor-unavailable'],
  ['POST', 'answer-lost'],
])('a %s without an answer ends after twenty seconds as %s', async (method, code) => {
  jest.useFakeTimers();
  try {
    const failing = ask(
      moco(() => new Promise<Response>(() => {})),
      method,
    );
    await jest.advanceTimersByTimeAsync(20_000);
    expect((await failing).reason.code).toBe(code);
  } finally {
    jest.useRealTimers();
  }
});

test('an answer that stops in the middle of its body ends after twenty seconds', async () => {
  jest.useFakeTimers();
  try {
    const stalled: typeof fetch = async () => new Response(new ReadableStream(), { status: 200 });
    const failing = ask(moco(stalled));
    await jest.advanceTimersByTimeAsync(20_000);
    expect((await failing).reason.code).toBe('vendor-unavailable');
  } finally {
    jest.useRealTimers();
  }
});

test.each<Method>(['GET', 'POST', 'PUT', 'DELETE'])(
  'a %s is sent once, whatever comes back',
  async (method) => {
    let sent = 0;
    const harness = moco(async () => {
      sent += 1;
      return new Response(null, { status: 503 });
    });
    await ask(harness, method);
    expect([sent, harness.spent()]).toEqual([1, 1]);
  },
);

test('a 429 to the question whether a key is taken is a rest for the account, as to every other call', async () => {
  const harness = moco(answering(429, {}, { 'retry-after': '7' }));
  expect((await failureOf(harness.http.isAccepted(callOf('GET')))).reason.code).toBe('rate-limited');
  expect(harness.reports).toEqual([{ remaining: 0, resetSeconds: 7 }]);
});
