import { expect, test } from '@jest/globals';
import { failureOf, hangingUp } from '../unit/shared/http-harness.ts';
import type { Answering } from './poweroffice-client-harness.ts';
import {
  access,
  always,
  createGoHarness,
  granted,
  information,
  keys,
  smallInvoice,
} from './poweroffice-client-harness.ts';

test('the token call proves the integration and the Go client with the keys as they are', async () => {
  const harness = createGoHarness();
  await harness.client.departments();
  const [request] = harness.tokenCalls;
  const basic = Buffer.from(`${keys.applicationKey}:${keys.clientKey}`).toString('base64');
  expect(request?.headers.get('authorization')).toBe(`Basic ${basic}`);
  expect(request?.headers.get('ocp-apim-subscription-key')).toBe(keys.subscriptionKey);
  expect(request?.headers.get('content-type')).toMatch(/^application\/x-www-form-urlencoded/);
  expect(await request?.text()).toBe('grant_type=client_credentials');
});

test('every call has the token and the subscription key', async () => {
  const harness = createGoHarness();
  await harness.client.departments();
  expect(harness.seen[0]?.headers.get('authorization')).toBe('Bearer token-1');
  expect(harness.seen[0]?.headers.get('ocp-apim-subscription-key')).toBe(keys.subscriptionKey);
});

test('a token serves calls side by side and the next client, and counts against the budget once', async () => {
  const harness = createGoHarness();
  await Promise.all([harness.client.departments(), harness.client.accounts()]);
  await harness.createClient().vatCodes();
  expect(harness.tokenCalls).toHaveLength(1);
  expect(harness.spent()).toBe(4);
});

test('another Go client gets a token of its own', async () => {
  const harness = createGoHarness();
  await harness.client.departments();
  await harness.createClient({ ...access, clientKey: 'another' }).departments();
  await harness
    .createClient({ ...access, tokenUrl: 'https://goapi.poweroffice.net/OAuth/Token?demo' })
    .departments();
  expect(harness.tokenCalls).toHaveLength(3);
});

test.each([
  [600, 500, 1],
  [600, 560, 2],
  [1200, 900, 1],
  [1200, 1150, 2],
])('a token for %i s makes, %i s later, %i token calls', async (expiresIn, later, expected) => {
  const harness = createGoHarness({ token: (_request, count) => granted(count, expiresIn) });
  await harness.client.departments();
  harness.pass(later);
  await Promise.all([harness.client.departments(), harness.client.accounts()]);
  expect(harness.tokenCalls).toHaveLength(expected);
});

const withToken =
  (valid: string): Answering =>
  (request) =>
    request.headers.get('authorization') === `Bearer ${valid}`
      ? undefined
      : new Response(null, { status: 401 });

test('a refused token is dropped and the call is made once more with a new one', async () => {
  const harness = createGoHarness({ answer: withToken('token-2') });
  expect(await harness.client.departments()).toEqual([]);
  expect(harness.tokenCalls).toHaveLength(2);
});

test('a write that met a refused token reaches Go once, with its body', async () => {
  const written: string[] = [];
  const answer: Answering = (request, text) => {
    if (request.headers.get('authorization') !== 'Bearer token-2') return new Response(null, { status: 401 });
    written.push(text);
    return undefined;
  };
  const harness = createGoHarness({ answer });
  await harness.client.patchProject(7, { Name: 'A' });
  expect(written).toEqual([JSON.stringify([{ op: 'replace', path: '/Name', value: 'A' }])]);
});

test('when the new token is refused as well, the connection pauses', async () => {
  const harness = createGoHarness({ answer: always(401) });
  const failure = await failureOf(harness.client.departments());
  expect(failure.reason).toMatchObject({ code: 'credentials-refused', kind: 'pause' });
  expect(harness.tokenCalls).toHaveLength(2);
});

const refusedKeys = { error: 'invalid_client', error_description: 'Client integration not found.' };
const limited = { statusCode: 429, message: 'Rate limit is exceeded. Try again in 1 seconds.' };

test.each<[string, () => Response | Promise<Response>, string, string]>([
  [
    'keys it does not know',
    () => Response.json(refusedKeys, { status: 400 }),
    'credentials-refused',
    'pause',
  ],
  [
    'a wrong subscription key',
    () => Response.json({ statusCode: 401, message: 'Access denied' }, { status: 401 }),
    'credentials-refused',
    'pause',
  ],
  ['too many calls', () => Response.json(limited, { status: 429 }), 'rate-limited', 'retry'],
  ['an error of its own', () => new Response('<html>', { status: 502 }), 'vendor-unavailable', 'retry'],
  ['no token', () => Response.json({ token_type: 'bearer' }), 'vendor-unavailable', 'retry'],
  ['a lost connection', hangingUp, 'vendor-unavailable', 'retry'],
])(
  'the token address answering with %s is told as it is, and asked anew later',
  async (_case, token, code, kind) => {
    const harness = createGoHarness({ token: (_request, count) => (count === 1 ? token() : undefined) });
    const failure = await failureOf(harness.client.postOutgoingInvoice(smallInvoice));
    expect(failure.reason).toMatchObject({ code, kind });
    expect(harness.calls()).toEqual([]);
    expect(await harness.client.departments()).toEqual([]);
  },
);

test('a rate limit at the token address keeps everybody away for a second', async () => {
  const harness = createGoHarness({ token: () => Response.json(limited, { status: 429 }) });
  const { options } = await failureOf(harness.client.departments());
  expect(options.retryAfterSeconds).toBe(1);
  expect(harness.reports).toEqual([{ remaining: 0, resetSeconds: 1 }]);
});

test.each([
  ['Client integration not found.', 'invalid_client: Client integration not found.'],
  [`Client ${keys.clientKey} not found.`, 'invalid_client'],
])('the refusal "%s" is told without a key', async (error_description, problem) => {
  const refused = { error: 'invalid_client', error_description };
  const harness = createGoHarness({ token: () => Response.json(refused, { status: 400 }) });
  const { details } = await failureOf(harness.client.departments());
  expect(details).toEqual({ vendor: 'poweroffice', call: 'POST /OAuth/Token', problem });
});

test('after a missing privilege the next call has a new token, which is where privileges are', async () => {
  const harness = createGoHarness({
    answer: (request) =>
      request.url.includes('/Departments')
        ? new Response(null, { status: 403 })
        : request.url.includes('/Client')
          ? Response.json(information)
          : undefined,
  });
  await failureOf(harness.client.departments());
  expect(harness.calls()).toEqual(['GET Departments', 'GET ClientIntegrationInformation']);
  await harness.client.accounts();
  expect(harness.seen.at(-1)?.headers.get('authorization')).toBe('Bearer token-2');
});
