import { expect, test } from '@jest/globals';
import { failureOf } from '../unit/shared/http-harness.ts';
import { createHqClientHarness } from '../vendors/hq/client-harness.ts';

const versions = ['v1', 'v2'] as const;
const doctor = {
  type: 'PrivateAbsence',
  start: '2026-06-24T11:00:00Z',
  end: '2026-06-24T13:30:00Z',
} as const;

test.each(versions)('%s: what is written is read back the same, alone and in lists', async (version) => {
  const { client, fields, user, drift, simulator } = createHqClientHarness(version);
  for (const more of [{}, doctor]) {
    const told = { ...fields, ...more };
    const made = await client.createAbsence(told);
    expect(made).toEqual({ ...told, id: made.id, createdOn: '2026-03-04T10:00:00.000Z' });
    expect(await client.absence(made.id, user.id)).toEqual(made);
    expect(await Array.fromAsync(client.absences(user.id))).toContainEqual(made);
    expect(await Array.fromAsync(client.absences())).toContainEqual(made);
  }
  expect(simulator.state().absences.map(({ isApproved }) => isApproved)).toEqual([true, true]);
  expect(drift).toEqual([]);
});

test.each([
  ['v1', 'milliseconds'],
  ['v1', 'offset'],
  ['v2', 'milliseconds'],
  ['v2', 'offset'],
] as const)('%s: start and end read the same when HQ writes them with %s', async (version, momentsShown) => {
  const { client, fields } = createHqClientHarness(version, { momentsShown });
  const { start, end } = fields;
  expect(await client.createAbsence(fields)).toMatchObject({ start, end });
  expect(await client.createAbsence({ ...fields, ...doctor })).toMatchObject({
    start: doctor.start,
    end: doctor.end,
  });
});

test.each(versions)('%s: an absence without a note has an empty one', async (version) => {
  const { client, make, user } = createHqClientHarness(version);
  expect(await client.absence(make().id, user.id)).toMatchObject({ note: '' });
});

test.each(versions)('%s: an absence is deleted, and deleting it again is fine', async (version) => {
  const { client, make, user, simulator } = createHqClientHarness(version);
  const { id } = make();
  await client.deleteAbsence(id, user.id);
  await client.deleteAbsence(id, user.id);
  expect(simulator.state().absences).toEqual([]);
  expect(await client.absence(id, user.id)).toBeUndefined();
});

test.each(versions)('%s: lists tell only the absences of the user who is asked for', async (version) => {
  const { client, make, person, user } = createHqClientHarness(version);
  const other = person.createUser({ firstName: 'Ben', lastName: 'Muster', email: null });
  const [own] = [make(), make({ userId: other.id })];
  expect((await Array.fromAsync(client.absences(user.id))).map(({ id }) => id)).toEqual([own.id]);
  expect(await Array.fromAsync(client.absences())).toHaveLength(2);
  expect(await Array.fromAsync(client.absences(1))).toEqual([]);
});

test.each(versions)('%s: users come with their work mail, deactivated ones marked', async (version) => {
  const { client, person, user, drift } = createHqClientHarness(version);
  const other = person.createUser({ firstName: 'Ben', lastName: '', email: null });
  person.deactivateUser(other.id);
  expect(await client.users()).toEqual([
    { id: user.id, name: 'Anna Beispiel', email: 'anna@example.org', isDeactivated: false },
    { id: other.id, name: 'Ben', isDeactivated: true },
  ]);
  expect(drift).toEqual([]);
});

test.each(versions)('%s: absences of deactivated people are listed too', async (version) => {
  const { client, person, make, user } = createHqClientHarness(version);
  make();
  person.deactivateUser(user.id);
  expect(await Array.fromAsync(client.absences())).toHaveLength(1);
});

test.each(versions)('%s: a refused token is told apart from a refused change', async (version) => {
  const { client, fields } = createHqClientHarness(version, {}, 'other');
  for (const work of [client.checkKey(), client.createAbsence(fields)]) {
    expect((await failureOf(work)).reason.code).toBe('credentials-refused');
  }
  const valid = createHqClientHarness(version);
  await expect(valid.client.checkKey()).resolves.toBeUndefined();
});

test('v1 reads the absences of everybody user by user, v2 in one list', async () => {
  const [first, second] = [createHqClientHarness('v1'), createHqClientHarness('v2')];
  await Array.fromAsync(first.client.absences());
  await Array.fromAsync(second.client.absences());
  expect(first.requests).toEqual(['GET /v1/Users', `GET /v1/Users(${first.user.id})/Absences`]);
  expect(second.requests).toEqual(['GET /v2/Absences']);
});
