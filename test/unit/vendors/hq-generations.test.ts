import { expect, test } from '@jest/globals';
import { failureOf } from '../shared/http-harness.ts';
import { createHqProjectHarness, gone, listed } from './hq-project-harness.ts';

const refused = { status: 401, body: 'no' };
const denied = { status: 403, body: 'not yours' };

test('a tenant that answers v1 serves it', async () => {
  const { client, sent } = createHqProjectHarness([{ body: { Id: 1 } }]);
  expect(await client.servesV1()).toBe(true);
  expect(sent).toEqual([{ call: 'GET /v1/Me', query: {} }]);
});

test('a tenant that says 404 to v1 does not serve it', async () => {
  expect(await createHqProjectHarness([gone]).client.servesV1()).toBe(false);
});

test('a refused token is no sign that v1 is missing', async () => {
  const { client } = createHqProjectHarness([refused, refused]);
  expect((await failureOf(client.servesV1())).reason.code).toBe('credentials-refused');
});

test('a list of v1 at a tenant without it is a failure, not an empty list', async () => {
  const { client } = createHqProjectHarness([gone]);
  expect((await failureOf(Array.fromAsync(client.projects()))).reason.code).toBe('record-missing');
});

test.each(['v1', 'v2'] as const)(
  'a call of v1 that is denied is checked in v1, also where the tenant has its absences in %s',
  async (apiVersion) => {
    const { client, sent } = createHqProjectHarness([denied, { body: { Id: 1 } }], { apiVersion });
    expect((await failureOf(client.project(519))).reason.code).toBe('access-denied');
    expect(sent.map(({ call }) => call)).toEqual(['GET /v1/Projects(519)', 'GET /v1/Me']);
  },
);

test('a call of v2 that is denied is checked in v2', async () => {
  const { client, sent } = createHqProjectHarness([denied, { body: [] }]);
  expect((await failureOf(client.quote('1963'))).reason.code).toBe('access-denied');
  expect(sent.map(({ call }) => call)).toEqual(['GET /v2/Documents/1963', 'GET /v2/Users']);
});

test.each([
  ['v1', { apiVersion: 'v1' }],
  ['v2', { apiVersion: 'v2' }],
  ['v2', {}],
  ['v1', { apiVersion: 'v2', quotesVersion: 'v1' }],
  ['v2', { apiVersion: 'v1', quotesVersion: 'v2' }],
] as const)('quotes are read in %s with %j', async (generation, access) => {
  const answer = generation === 'v1' ? listed([]) : { body: [] };
  const { client, sent } = createHqProjectHarness([answer], access);
  await Array.fromAsync(client.quotes({}));
  expect(sent[0]?.call).toBe(generation === 'v1' ? 'GET /v1/Quotations' : 'GET /v2/Documents');
});
