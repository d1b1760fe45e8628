import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { toFailure } from '../../shared/failure.ts';
import type { Exchange } from '../../shared/http/exchange.ts';
import { exchanges } from '../../shared/http/exchange.ts';
import { vendorRecord } from '../../shared/http/vendor-record.ts';
import { sentence } from '../../shared/reason.ts';
import { mocoErrorDialect } from '../../shared/vendors/moco/error-dialect.ts';
import { answering, apiKey, createHttpHarness, failureOf, hangingUp } from '../unit/shared/http-harness.ts';

const user = vendorRecord({ id: z.int(), unit: z.object({ name: z.string() }) }, ['email']);
const get = { method: 'GET', path: 'users/1' } as const;
const harnessOf = (send: typeof fetch) =>
  createHttpHarness({ vendor: 'moco', dialect: mocoErrorDialect, fetch: send });

test.each<[string, unknown, string]>([
  ['no JSON', '<html>hello</html>', 'GET /users/1'],
  ['nothing', undefined, 'GET /users/1'],
  ['a field of another type', { id: 'x', unit: { name: 'A' } }, 'GET /users/1.id'],
  ['a required field missing deep inside', { id: 1, unit: {} }, 'GET /users/1.unit.name'],
])('a success with %s is parked with the path to it', async (_case, body, path) => {
  const failure = await failureOf(harnessOf(answering(200, body)).http.call(get, user));
  expect(failure.reason).toMatchObject({ code: 'answer-unreadable', kind: 'park' });
  expect(failure.details).toMatchObject({ vendor: 'moco', path });
});

test('a row that cannot be read fails the list, with its place in it', async () => {
  const rows = [{ id: 1, unit: { name: 'A' } }, { id: 2 }];
  const failure = await failureOf(harnessOf(answering(200, rows)).http.call(get, z.array(user)));
  expect(failure.details).toMatchObject({ path: 'GET /users/1.1.unit' });
});

test('a field that was never documented is tolerated, dropped and reported, a documented one is only dropped', async () => {
  const harness = harnessOf(answering(200, { id: 1, unit: { name: 'A' }, email: 'x', mood: 'good' }));
  const { body } = await harness.http.call(get, user);
  expect(body).toEqual({ id: 1, unit: { name: 'A' } });
  expect(harness.drift).toEqual([['mood']]);
});

test('an empty success is fine where nothing is expected', async () => {
  await expect(
    harnessOf(answering(204)).http.call({ ...get, method: 'DELETE' }, z.unknown()),
  ).resolves.toMatchObject({});
});

test.each([
  ['a refused key', answering(401, { message: 'Unauthorized' })],
  ['an error of the vendor', answering(500, 'broken')],
  ['a lost connection', hangingUp],
  ['an unreadable answer', answering(200, 'x')],
])('the key is in nothing that a failure tells after %s', async (_case, send) => {
  const failure = await failureOf(harnessOf(send).http.call(get, user));
  const told = [
    failure.message,
    JSON.stringify(failure.details),
    sentence(failure.reason, failure.details),
    toFailure(failure).stack,
  ];
  expect(told.join(' ')).not.toContain(apiKey);
});

test('an exchange shows the call and the answer, and no header that proves who we are', async () => {
  const seen: unknown[] = [];
  const listen = (exchange: unknown) => void seen.push(exchange);
  exchanges.subscribe(listen);
  const call = {
    method: 'PUT',
    path: 'users/1',
    query: { full: true },
    json: { a: 1 },
    headers: { 'x-impersonate-user-id': '9' },
  } as const;
  await harnessOf(answering(200, { id: 1, unit: { name: 'A' } })).http.call(call, user);
  await harnessOf(hangingUp)
    .http.find(get, user)
    .catch(() => {});
  exchanges.unsubscribe(listen);
  const [answered, lost] = seen as Partial<Exchange>[];
  expect(answered).toMatchObject({
    ...{ connection: 'c1', vendor: 'moco', method: 'PUT', path: '/api/v1/users/1', query: 'full=true' },
    ...{ requestBody: { a: 1 }, status: 200, responseBody: { id: 1 } },
    requestHeaders: { 'x-impersonate-user-id': '9' },
  });
  expect(lost).toMatchObject({ status: 0 });
  expect(JSON.stringify(seen)).not.toContain(apiKey);
});

test.each(['https://n.mocoapp.com/api/v1', 'https://n.mocoapp.com/api/v1/'])(
  'an exchange over %s has the path that was called',
  async (baseUrl) => {
    const seen: unknown[] = [];
    const listen = (exchange: unknown) => void seen.push(exchange);
    exchanges.subscribe(listen);
    const harness = { vendor: 'moco', dialect: mocoErrorDialect, fetch: answering(200, {}) } as const;
    await createHttpHarness({ ...harness, options: { baseUrl } }).http.call(
      { method: 'GET', path: 'users' },
      z.unknown(),
    );
    exchanges.unsubscribe(listen);
    expect(seen).toMatchObject([{ path: '/api/v1/users' }]);
  },
);

test('what really goes over the wire has the key, the query and the body, and cut answers are noticed', async () => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url} ${request.headers.authorization}`);
    if (request.url?.includes('cut')) {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"id"');
      response.destroy();
    } else response.end('{"id":1,"unit":{"name":"A"}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const options = { baseUrl: `http://127.0.0.1:${port}/api/` };
  const { http } = createHttpHarness({ vendor: 'moco', dialect: mocoErrorDialect, fetch, options });
  await http.call({ ...get, query: { 'custom[Sync zu]': true } }, user);
  const cut = await failureOf(http.call({ method: 'POST', path: 'cut' }, user));
  await new Promise((resolve) => server.close(resolve));
  expect(requests[0]).toBe(`GET /api/users/1?custom%5BSync+zu%5D=true Bearer ${apiKey}`);
  expect(cut.reason.code).toBe('answer-lost');
});
