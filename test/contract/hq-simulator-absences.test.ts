import { expect, test } from '@jest/globals';
import { createHqHarness } from '../vendors/hq/harness.ts';

test('a day has no zone and ends at the next midnight, in startDate and endDate', async () => {
  const { post } = createHqHarness();
  const { status, body } = await post();
  expect(status).toBe(200);
  expect(body).toMatchObject({ startDate: '2026-06-08T00:00:00', endDate: '2026-06-09T00:00:00' });
  expect(body).toMatchObject({ startOn: null, endOn: null, missedDays: 1, isApproved: false, note: null });
});

test('a clock-time absence is a pair of UTC instants, in startOn and endOn', async () => {
  const { post } = createHqHarness();
  const times = { start: '2026-06-24T13:00:00+02:00', end: '2026-06-24T13:30:00Z' };
  const { body } = await post({ type: 'PrivateAbsence', ...times });
  expect(body).toMatchObject({ startOn: '2026-06-24T11:00:00Z', endOn: '2026-06-24T13:30:00Z' });
  expect(body).toMatchObject({ startDate: null, endDate: null, missedDays: 0 });
});

test('a clock time without a zone is taken for the local time of the tenant', async () => {
  const { post } = createHqHarness();
  const times = { start: '2026-06-24T11:00:00', end: '2026-06-24T13:00:00' };
  expect((await post({ type: 'CompanyAbsence', ...times })).body['startOn']).toBe('2026-06-24T09:00:00Z');
});

test('a day given as a UTC midnight is no midnight of the tenant and is refused', async () => {
  const { post } = createHqHarness();
  expect((await post({ start: '2026-06-08T00:00:00Z', end: '2026-06-09T00:00:00Z' })).status).toBe(400);
});

test.each([
  ['an end that is not after the start', { end: '2026-06-08T00:00:00' }],
  ['an unknown user', { userId: 1 }],
  ['an unknown type', { type: 'Urlaub' }],
  ['another property', { externalId: 'p1' }],
  ['a day without a time', { start: '2026-06-08' }],
  ['a quarter of a day', { end: '2026-06-08T06:00:00' }],
  ['a half day of a type for full days', { type: 'ParentalLeave', end: '2026-06-08T12:00:00' }],
  ['a missing start', { start: undefined }],
])('%s is refused and nothing is made', async (_what, more) => {
  const { post, simulator } = createHqHarness();
  expect((await post(more)).status).toBe(400);
  expect(simulator.state().absences).toEqual([]);
});

test('a deactivated user gets no absence', async () => {
  const { post, person, user } = createHqHarness();
  person.deactivateUser(user.id);
  expect((await post()).status).toBe(400);
});

test('half days are noon to midnight or midnight to noon, also at the edges of several days', async () => {
  const { post } = createHqHarness();
  const { body } = await post({ start: '2026-06-12T12:00:00', end: '2026-06-15T12:00:00' });
  // Friday afternoon and Monday morning.
  expect(body['missedDays']).toBe(1);
});

test('switch halfDaysSplit: half days at the edges of several days are refused, single ones are not', async () => {
  const { post } = createHqHarness({ halfDaysSplit: true });
  expect((await post({ end: '2026-06-09T12:00:00' })).status).toBe(400);
  expect((await post({ start: '2026-06-08T12:00:00' })).status).toBe(200);
});

test('switch fullDayOnlyRefusesHalves off: a half day of such a type silently becomes a full one', async () => {
  const { post } = createHqHarness({ fullDayOnlyRefusesHalves: false });
  const { body } = await post({ type: 'OvertimeCompensation', end: '2026-06-08T12:00:00' });
  expect(body['endDate']).toBe('2026-06-09T00:00:00');
});

test('overlapping absences stand side by side, and a day is missed only once', async () => {
  const { post } = createHqHarness();
  await post();
  const { status, body } = await post({ type: 'SickLeave', end: '2026-06-10T00:00:00' });
  expect([status, body['missedDays']]).toEqual([200, 1]);
});

test('switch overlapsRefused: a second absence at the same time is refused, one right after is not', async () => {
  const { post } = createHqHarness({ overlapsRefused: true });
  await post();
  const clock = { start: '2026-06-08T21:00:00Z', end: '2026-06-08T23:00:00Z' };
  expect((await post({ type: 'PrivateAbsence', ...clock })).status).toBe(400);
  expect((await post({ start: '2026-06-09T00:00:00', end: '2026-06-10T00:00:00' })).status).toBe(200);
});

test('absences cannot be updated in either version, only by people', async () => {
  const { send, make, person, user } = createHqHarness();
  const { id } = make();
  for (const method of ['PUT', 'PATCH']) {
    expect((await send(method, `/v2/Absences/${id}`, {})).status).toBe(405);
    expect((await send(method, `/v1/Users(${user.id})/Absences(${id})`, {})).status).toBe(405);
  }
  expect(person.changeAbsence(id, { note: 'moved', end: '2026-06-10T00:00:00' })).toMatchObject({
    ...{ note: 'moved', end: '2026-06-10T00:00:00', missedDays: 2 },
  });
});

test('a deleted absence leaves the list and is not found any more', async () => {
  const { send, list, make } = createHqHarness();
  const { id } = make();
  expect(await list('/v2/Absences')).toHaveLength(1);
  expect((await send('DELETE', `/v2/Absences/${id}`)).status).toBe(200);
  expect(await list('/v2/Absences')).toEqual([]);
  expect((await send('GET', `/v2/Absences/${id}`)).status).toBe(404);
  expect((await send('DELETE', `/v2/Absences/${id}`)).status).toBe(404);
});

test('the same request twice makes two absences, and the state tells who made what', async () => {
  const { post, make, simulator } = createHqHarness();
  await post();
  await post();
  make({ note: 'by hand' });
  expect(simulator.state().absences.map(({ createdBy }) => createdBy)).toEqual(['api', 'api', 'person']);
});
