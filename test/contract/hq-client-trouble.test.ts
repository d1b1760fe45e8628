import { expect, test } from '@jest/globals';
import { hqAccess } from '../../shared/vendors/hq/access.ts';
import { hqVendor } from '../../shared/vendors/hq/vendor.ts';
import { hqErrorDialect } from '../../shared/vendors/hq/error-dialect.ts';
import { failureOf } from '../unit/shared/http-harness.ts';
import { createHqClientHarness } from '../vendors/hq/client-harness.ts';

const versions = ['v1', 'v2'] as const;

test.each(versions)('%s: a long list is read to its end, each absence once', async (version) => {
  const { client, makeMany, user, requests } = createHqClientHarness(version);
  makeMany(2100);
  const ids = (await Array.fromAsync(client.absences(user.id))).map(({ id }) => id);
  expect([ids.length, new Set(ids).size, requests.length]).toEqual([2100, 2100, 3]);
});

test('absences that are deleted or made while a list is read move no other one out of it', async () => {
  const { client, make, makeMany, person } = createHqClientHarness('v2');
  const made = makeMany(1500).map(({ id }) => id);
  const read: number[] = [];
  for await (const { id } of client.absences()) {
    read.push(id);
    if (read.length === 1000) made.slice(0, 500).forEach((gone) => person.deleteAbsence(gone));
    if (read.length === 1000) make();
  }
  expect(new Set(read).size).toBe(1501);
});

test('a list that fills its page exactly ends with an empty one', async () => {
  const { client, makeMany, requests } = createHqClientHarness('v2');
  makeMany(1000);
  expect(await Array.fromAsync(client.absences())).toHaveLength(1000);
  expect(requests).toHaveLength(2);
});

test.each([{ requiresDollar: true }, { dataWrapped: true }])(
  'long lists are read in a tenant with %o',
  async (tenant) => {
    const { client, makeMany } = createHqClientHarness('v2', tenant);
    makeMany(1001);
    expect(await Array.fromAsync(client.absences())).toHaveLength(1001);
    expect(await client.users()).toHaveLength(1);
  },
);

test('where HQ ignores our parameters, a long list fails instead of losing records', async () => {
  const { client, makeMany, requests } = createHqClientHarness('v2', { ignoresDollar: true });
  makeMany(1001);
  const { reason } = await failureOf(Array.fromAsync(client.absences()));
  expect([reason.code, requests.length]).toEqual(['answer-unreadable', 1]);
});

test('where HQ ignores our filter, other people keep their absences', async () => {
  const { client, make, person } = createHqClientHarness('v2', { ignoresDollar: true });
  const other = person.createUser({ firstName: 'Ben', lastName: 'Muster', email: null });
  make();
  expect(await Array.fromAsync(client.absences(other.id))).toEqual([]);
});

test('a user list without the mark of deactivation counts everybody as active', async () => {
  const { client } = createHqClientHarness('v2', { sendsDeactivated: false });
  expect(await client.users()).toMatchObject([{ isDeactivated: false }]);
});

test.each(versions)('%s: a refused absence is a refusal with what HQ said about it', async (version) => {
  const { client, fields } = createHqClientHarness(version);
  const failure = await failureOf(client.createAbsence({ ...fields, end: fields.start }));
  expect(failure.reason.code).toBe('vendor-refused');
  expect(failure.details['problem']).toContain('The end must be after the start.');
});

test('a refusal in plain text is a refusal too', async () => {
  const { client, fields } = createHqClientHarness('v2', { errorsShown: 'text' });
  const failure = await failureOf(client.createAbsence({ ...fields, userId: 1 }));
  expect(failure.reason.code).toBe('vendor-refused');
});

test('what HQ says about a refusal is cut to one line of at most 200 characters', () => {
  expect(hqErrorDialect.problem(`no\r\n  way ${'x'.repeat(300)}`)).toBe(`no way ${'x'.repeat(193)}`);
  expect(hqErrorDialect.problem({ title: 'no' })).toBe('{"title":"no"}');
  expect(hqErrorDialect.problem(undefined)).toBe('');
});

test.each([
  [false, 60],
  [true, 15],
])('too many calls: with Retry-After %s we stay away for %i seconds', async (sendsRetryAfter, seconds) => {
  const { client, person, pass } = createHqClientHarness('v2');
  pass(45);
  person.setLimits({ callsPerMinute: 0, sendsRetryAfter });
  const failure = await failureOf(client.users());
  expect([failure.reason.code, failure.options.retryAfterSeconds]).toEqual(['rate-limited', seconds]);
});

test('an absence whose confirmation is lost may have been made, and the failure says so', async () => {
  const { client, fields, simulator } = createHqClientHarness('v2');
  simulator.faults.add({ method: 'POST', times: 1, fault: { kind: 'lost-answer' } });
  expect((await failureOf(client.createAbsence(fields))).reason.code).toBe('answer-lost');
  expect(await Array.fromAsync(client.absences(fields.userId))).toMatchObject([{ note: fields.note }]);
});

test('fields of an absence that HQ never documented are reported', async () => {
  const { client, make, drift, simulator, user } = createHqClientHarness('v2');
  const { id } = make();
  const body = { id, userId: user.id, type: 'Vacation', startDate: '2026-06-08T00:00:00', color: 'red' };
  simulator.faults.add({ fault: { kind: 'garbled', body: JSON.stringify(body) } });
  const failure = await failureOf(client.absence(id, user.id));
  expect([failure.reason.code, drift]).toEqual(['answer-unreadable', ['color']]);
});

test('the access needs nothing but a token, and each connection has a budget of its own', () => {
  const access = hqAccess.parse({ token: 't' });
  expect(access).toMatchObject({ baseUrl: 'https://api.hellohq.io', apiVersion: 'v2' });
  expect(hqVendor.quota(access, { id: 'c1', accounts: {} })).toMatchObject({
    id: 'hq:c1',
    limit: { perSecond: 10 },
  });
  expect(hqAccess.safeParse({ token: '' }).success).toBe(false);
});
