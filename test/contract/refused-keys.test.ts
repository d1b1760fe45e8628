import { expect, test } from '@jest/globals';
import { mocoErrorDialect } from '../../shared/vendors/moco/error-dialect.ts';
import { createAworkHarness } from '../unit/vendors/awork-harness.ts';
import { answering, createHttpHarness, failureOf, hangingUp } from '../unit/shared/http-harness.ts';
import { createMocoHarness } from '../unit/vendors/moco-harness.ts';

function moco() {
  const { client, person, employee, simulator, requests } = createMocoHarness({}, 'jonas');
  person.addKey('jonas', 'full', employee.id);
  return {
    ...{ simulator, requests, check: 'GET /session' },
    revoke: () => person.revokeKey('jonas'),
    readPeople: () => client.users(),
    /** A person with the default role has no say in the account's webhooks. */
    readHooks: () => client.webHooks(),
  };
}

function awork() {
  const { client, person, simulator, requests } = createAworkHarness('limited');
  person.addKey({ key: 'limited', isAdmin: false });
  return {
    ...{ simulator, requests, check: 'GET /users/me' },
    revoke: () => person.revokeKey('limited'),
    readPeople: () => client.users(),
    readHooks: () => client.webhooks(),
  };
}

const vendors = [
  ['MOCO', moco],
  ['awork', awork],
] as const;

test.each(vendors)('a key that %s refuses is noticed with one check call', async (_vendor, create) => {
  const { revoke, readPeople, requests, check } = create();
  revoke();
  const { reason } = await failureOf(readPeople());
  expect(reason).toMatchObject({ code: 'credentials-refused', kind: 'pause' });
  expect(requests).toEqual(['GET /users', check]);
});

test.each(vendors)('a key without one right is not taken for refused by %s', async (_vendor, create) => {
  const { readPeople, readHooks, requests, check } = create();
  const { reason } = await failureOf(readHooks());
  expect(reason).toMatchObject({ code: 'access-denied', kind: 'park' });
  expect(requests.at(-1)).toBe(check);
  expect(requests).toHaveLength(2);
  expect(await readPeople()).not.toEqual([]);
});

const silences = [503, 429, 404].flatMap((status) =>
  vendors.map(([vendor, create]) => [vendor, status, create] as const),
);
test.each(silences)(
  'a check call that %s answers with %d is no verdict about the key',
  async (_vendor, status, create) => {
    const { revoke, readPeople, simulator, requests, check } = create();
    revoke();
    simulator.faults.add({ path: check.replace('GET ', ''), fault: { kind: 'status', status } });
    expect((await failureOf(readPeople())).reason).toMatchObject({
      code: status === 429 ? 'rate-limited' : 'vendor-unavailable',
      kind: 'retry',
    });
    expect(requests).toHaveLength(2);
  },
);

/** The check call itself, over a vendor whose check call must not be asked once more. */
function checkOver(send: typeof fetch) {
  const keyWorks = () => Promise.reject(new Error('it asks for ever'));
  const { http, spent } = createHttpHarness({
    vendor: 'moco',
    dialect: mocoErrorDialect,
    fetch: send,
    keyWorks,
  });
  return { isAccepted: http.isAccepted({ method: 'GET', path: 'session' }), spent };
}

test.each([
  [200, true],
  [204, true],
  [401, false],
  [403, false],
])('a check call answered with %d says %s, and counts as one call', async (status, expected) => {
  const { isAccepted, spent } = checkOver(answering(status));
  expect(await isAccepted).toBe(expected);
  expect(spent()).toBe(1);
});

test.each([
  ['404', answering(404), 'vendor-unavailable'],
  ['429', answering(429), 'rate-limited'],
  ['500', answering(500), 'vendor-unavailable'],
  ['nothing', hangingUp, 'vendor-unavailable'],
])('a check call answered with %s throws', async (_case, send, code) => {
  expect((await failureOf(checkOver(send).isAccepted)).reason.code).toBe(code);
});
