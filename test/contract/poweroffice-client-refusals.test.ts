import { expect, test } from '@jest/globals';
import { failureOf, hangingUp } from '../unit/shared/http-harness.ts';
import type { Answering } from './poweroffice-client-harness.ts';
import {
  always,
  createGoHarness,
  information,
  isCheckCall,
  keys,
  voucherId,
  smallInvoice,
} from './poweroffice-client-harness.ts';

const notFound = { title: 'Object(s) not found', detail: `Voucher with id = ${voucherId} not found.` };
const customer = { Number: 10001, IsPerson: false, Name: 'A' };

/** Refuses everything but the call that checks the keys. */
const refusing =
  (answer: Answering): Answering =>
  (request, text) =>
    isCheckCall(request) ? Response.json(information) : answer(request, text);

test.each([
  ['camelCase', { title: 'Customer validation error(s)', detail: 'Number is taken.' }],
  [
    'PascalCase',
    { Type: 'x', Title: 'Customer validation error(s)', Status: 400, Detail: 'Number is taken.' },
  ],
])('a refused record in %s is parked with what Go says', async (_case, body) => {
  const { client } = createGoHarness({ answer: always(400, body) });
  const failure = await failureOf(client.createCustomer(customer));
  expect(failure.reason).toMatchObject({ code: 'vendor-refused', kind: 'park' });
  expect(failure.details).toMatchObject({ problem: 'Customer validation error(s); Number is taken.' });
});

test('a refusal that names fields is told with them', async () => {
  const body = { title: 'One or more errors', errors: { Number: ['is no number', 'is required'] } };
  const { client } = createGoHarness({ answer: always(400, body) });
  const { details } = await failureOf(client.createCustomer(customer));
  expect(details['problem']).toBe('One or more errors; Number: is no number, is required');
});

test('a record in use is parked, for no later attempt helps', async () => {
  const body = { title: 'Customer conflict', detail: 'in use' };
  const { client } = createGoHarness({ answer: always(409, body) });
  const failure = await failureOf(client.patchCustomer(1, { Name: 'A' }));
  expect(failure.reason).toMatchObject({ code: 'vendor-refused', kind: 'park' });
  expect(failure.details['problem']).toBe('Customer conflict; in use');
});

test('an empty 403 is parked and says where to look', async () => {
  const { client } = createGoHarness({ answer: refusing(always(403)) });
  const failure = await failureOf(client.departments());
  expect(failure.reason).toMatchObject({ code: 'access-denied', kind: 'park' });
  expect(failure.details['problem']).toMatch(/lacks the privilege, or the company the module/);
});

test('a 403 with words keeps them', async () => {
  const { client } = createGoHarness({ answer: refusing(always(403, { title: 'No', detail: 'module' })) });
  expect((await failureOf(client.departments())).details['problem']).toBe('No; module');
});

test('a record that Go does not know is undefined, and cannot be changed', async () => {
  const { client } = createGoHarness({ answer: always(404, notFound) });
  expect(await client.voucher('invoice', voucherId)).toBeUndefined();
  const failure = await failureOf(client.patchProject(1, { Name: 'A' }));
  expect(failure.reason).toMatchObject({ code: 'record-missing', kind: 'park' });
});

test.each<[string, Answering]>([
  ['the gateway’s words', always(404, { statusCode: 404, message: 'Resource not found' })],
  ['no words', always(404)],
  ['a page', always(404, '<html>')],
])('a 404 with %s never passes for a missing record', async (_case, answer) => {
  const { client } = createGoHarness({ answer: refusing(answer) });
  for (const work of [
    client.voucher('invoice', voucherId),
    client.customer(10001),
    client.downloadDocumentation(voucherId, 'Pdf'),
  ]) {
    const failure = await failureOf(work);
    expect(failure.reason).toMatchObject({ code: 'access-denied', kind: 'park' });
    expect(failure.details['problem']).toMatch(/not in the product/);
  }
});

test.each([
  [undefined, 1],
  ['2', 2],
])('after a 429 with Retry-After %s everybody rests for %i s', async (header, seconds) => {
  const headers: Record<string, string> = header ? { 'retry-after': header } : {};
  const harness = createGoHarness({ answer: always(429, { statusCode: 429, message: 'x' }, headers) });
  const failure = await failureOf(harness.client.departments());
  expect(failure.reason).toMatchObject({ code: 'rate-limited', kind: 'retry' });
  expect(failure.options.retryAfterSeconds).toBe(seconds);
  expect(harness.reports).toEqual([{ remaining: 0, resetSeconds: seconds }]);
});

test.each<[string, Answering]>([
  ['an error of Go', always(500)],
  ['a lost connection', hangingUp],
])(
  '%s after a POST leaves open whether the invoice was posted, and is not tried at once',
  async (_case, answer) => {
    const harness = createGoHarness({ answer });
    const failure = await failureOf(harness.client.postOutgoingInvoice(smallInvoice));
    expect(failure.reason).toMatchObject({ code: 'answer-lost', kind: 'retry' });
    expect(harness.calls()).toEqual(['POST Vouchers/OutgoingInvoiceJournals']);
  },
);

test.each<[string, Answering]>([
  ['a refused token', always(401, { message: 'no' })],
  ['a missing privilege', refusing(always(403))],
  ['an unreadable answer', always(200, '<html>')],
  ['a lost connection', hangingUp],
])('no key and no token is in what %s tells', async (_case, answer) => {
  const failure = await failureOf(createGoHarness({ answer }).client.departments());
  const told = `${failure.message} ${JSON.stringify(failure.details)} ${failure.stack}`;
  for (const secret of [...Object.values(keys), 'token-1']) expect(told).not.toContain(secret);
});
