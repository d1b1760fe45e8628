import { expect, test } from '@jest/globals';
import { failureOf } from '../unit/shared/http-harness.ts';
import {
  clientSecret,
  createPersonioHarness,
  json,
  page,
  pageV1,
  token,
  tokenV1,
} from './personio-client-harness.ts';

const noTypes = { 'GET /v2/absence-types': [page([])] };
const v2Error = (title: string) => ({ errors: [{ title, detail: 'No.' }], personio_trace_id: 'tr-1' });

test('a v2 token is asked for with the credentials in the form and nowhere else', async () => {
  const { client, requests } = createPersonioHarness(noTypes);
  await client.absenceTypes();
  const [asked, read] = requests;
  expect(asked?.path).toBe('/v2/auth/token');
  expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
    ...{ grant_type: 'client_credentials', client_id: 'papi-client', client_secret: clientSecret },
  });
  expect([...(asked?.query ?? []), asked?.headers.get('authorization')]).toEqual([null]);
  expect(read?.headers.get('authorization')).toBe('Bearer papi-1');
});

test('a v1 token is asked for with the credentials in the body and nowhere else', async () => {
  const answers = { 'GET /v1/company/time-off-types': [json({ success: true, data: [] })] };
  const { client, requests } = createPersonioHarness(answers, { apiVersion: 'v1' });
  await client.absenceTypes();
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    ...{ client_id: 'papi-client', client_secret: clientSecret },
  });
  expect([...(requests[0]?.query ?? [])]).toEqual([]);
  expect(requests[1]?.headers.get('authorization')).toBe('Bearer papi-1');
});

test('every call says who calls', async () => {
  const { client, requests } = createPersonioHarness(noTypes);
  await client.absenceTypes();
  for (const { headers } of requests) {
    expect(headers.get('x-personio-partner-id')).toBe('TANDEM');
    expect(headers.get('x-personio-app-id')).toBe('TANDEM');
  }
});

test('one token serves all clients of one execution environment', async () => {
  const harness = createPersonioHarness(noTypes);
  await Promise.all([harness.client.absenceTypes(), harness.create().absenceTypes()]);
  expect(harness.paths().filter((path) => path.includes('token'))).toHaveLength(1);
});

test.each([
  ['in use before its last hour', '2026-06-02T08:59:00Z', 1],
  ['asked for anew in its last hour', '2026-06-02T09:01:00Z', 2],
])('a token of a day is %s', async (_case, later, asked) => {
  const harness = createPersonioHarness(noTypes);
  await harness.client.absenceTypes();
  harness.clock.now = new Date(later);
  await harness.client.absenceTypes();
  expect(harness.paths().filter((path) => path.includes('token'))).toHaveLength(asked);
});

const onlyToken = (good: string) => (request: { headers: Headers }) =>
  request.headers.get('authorization') === `Bearer ${good}` ? page([]) : json(v2Error('Unauthorized'), 401);

test('a call refused for an old token is made once more with the new one', async () => {
  const { client, paths } = createPersonioHarness({
    'POST /v2/auth/token': [token('old'), token('new')],
    'GET /v2/absence-types': [onlyToken('new')],
  });
  expect(await client.absenceTypes()).toEqual([]);
  const [ask, read] = ['POST /v2/auth/token', 'GET /v2/absence-types'];
  expect(paths()).toEqual([ask, read, ask, read]);
});

test('a question for a right is asked once more with the new token', async () => {
  const { client } = createPersonioHarness({
    'POST /v2/auth/token': [token('old'), token('new')],
    'GET /v2/persons': [onlyToken('new')],
  });
  expect(await client.canRead('persons')).toBe(true);
});

test.each([401, 403])(
  'a missing right that comes as %d names the call and does not pause',
  async (status) => {
    const answers = { 'GET /v2/persons': [json(v2Error('Forbidden'), status)] };
    const { client, paths } = createPersonioHarness(answers);
    const { reason, details } = await failureOf(client.people());
    expect(reason).toMatchObject({ code: 'access-denied', kind: 'park' });
    expect(details).toMatchObject({ call: 'GET /v2/persons', problem: 'Forbidden: No.; trace tr-1' });
    expect(paths().filter((path) => path === 'GET /v2/persons')).toHaveLength(1);
    expect(await client.canRead('persons')).toBe(false);
  },
);

test.each([
  ['v2', 'POST /v2/auth/token', json({ error: 'invalid_client', error_description: 'x' }, 401)],
  ['v1', 'POST /v1/auth', json({ success: false, error: { code: 0, message: 'Wrong credentials' } })],
  ['v1', 'POST /v1/auth', json({ success: false, error: { code: 403, message: 'No' } }, 403)],
])('a key that %s refuses pauses the connection', async (apiVersion, path, answer) => {
  const { client } = createPersonioHarness({ [path]: [answer] }, { apiVersion });
  for (const work of [client.checkKey(), client.people(), client.canRead('absences')]) {
    const failure = await failureOf(work);
    expect(failure.reason).toMatchObject({ code: 'credentials-refused', kind: 'pause' });
    expect(failure.details).toMatchObject({ call: path });
    expect(`${failure.message} ${JSON.stringify(failure.details)}`).not.toContain(clientSecret);
  }
});

test('a check of the key looks past the token that is held', async () => {
  const harness = createPersonioHarness({
    ...noTypes,
    'POST /v2/auth/token': [token(), json({ error: 'invalid_client' }, 401)],
  });
  await harness.client.absenceTypes();
  expect((await failureOf(harness.client.checkKey())).reason.code).toBe('credentials-refused');
});

test.each([
  ['an error', () => json({}, 502), 'vendor-unavailable'],
  ['a page that is no JSON', () => new Response('<html>'), 'vendor-unavailable'],
  ['a cool-down', () => json({}, 429), 'rate-limited'],
])('%s where tokens are made is no verdict about the key', async (_case, answer, code) => {
  for (const [apiVersion, path] of [
    ['v2', 'POST /v2/auth/token'],
    ['v1', 'POST /v1/auth'],
  ] as const) {
    const { client } = createPersonioHarness({ [path]: [answer] }, { apiVersion });
    expect((await failureOf(client.people())).reason).toMatchObject({ code, kind: 'retry' });
  }
});

test('a lost connection where tokens are made is tried again', async () => {
  const refuse = () => {
    throw new TypeError('fetch failed');
  };
  const { client } = createPersonioHarness({ 'POST /v2/auth/token': [refuse] });
  expect((await failureOf(client.people())).reason.code).toBe('vendor-unavailable');
});

test('a v1 client manages webhooks with a token of v2', async () => {
  const harness = createPersonioHarness(
    {
      'POST /v1/auth': [tokenV1('one')],
      'POST /v2/auth/token': [token('two')],
      'GET /v1/company/employees': [pageV1([])],
      'GET /v2/webhooks': [page([])],
    },
    { apiVersion: 'v1' },
  );
  await harness.client.people();
  await harness.client.webhooks();
  const keys = harness.requests.map(({ headers }) => headers.get('authorization'));
  expect(keys).toEqual([null, 'Bearer one', null, 'Bearer two']);
});
