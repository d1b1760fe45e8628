import { expect, test } from '@jest/globals';
import { failureOf } from '../unit/shared/http-harness.ts';
import { createPersonioHarness, json, page, periodRow } from './personio-client-harness.ts';

const LIST = 'GET /v2/absence-periods';
const from = { fromDay: '2026-06-01' };
const listOf = (...answers: Response[]) => createPersonioHarness({ [LIST]: answers });
const all = ({ client }: ReturnType<typeof createPersonioHarness>, query = from) =>
  Array.fromAsync(client.absences(query));
const broken = (title: string, status: number, headers = {}) =>
  json({ errors: [{ title }] }, status, headers);

test('a row of v2 comes as it is read, without milliseconds', async () => {
  const half = { starts_from: { date_time: '2026-06-08T00:00:00.000', type: 'SECOND_HALF' } };
  const harness = listOf(page([periodRow('a', '', '2026-06-09T00:00:00', half)]));
  expect(await all(harness)).toEqual([
    {
      ...{ id: 'a', personId: '101', typeId: 't1', status: 'APPROVED', timeZone: 'Europe/Berlin' },
      starts: { at: '2026-06-08T00:00:00', half: 'SECOND_HALF' },
      ends: { at: '2026-06-09T00:00:00', half: 'SECOND_HALF' },
      createdAt: '2026-05-20T09:00:00Z',
    },
  ]);
  expect(harness.drift).toEqual([]);
});

test('an open end and hours without halves and without a zone can be read', async () => {
  const hours = {
    starts_from: { date_time: '2026-06-24T13:00:00', type: null },
    ends_at: { date_time: '2026-06-24T15:30:00' },
    timezone_id: null,
  };
  const rows = await all(
    listOf(page([periodRow('a', '2026-05-01T00:00', null), periodRow('b', '', '', hours)])),
  );
  expect(rows[0]).toMatchObject({ starts: { at: '2026-05-01T00:00:00' }, ends: null });
  expect(rows[1]).toMatchObject({ starts: { half: null }, ends: { at: '2026-06-24T15:30:00', half: null } });
  expect(rows[1]).not.toHaveProperty('timeZone');
});

test('absences are asked for by their end without a zone, a hundred at once', async () => {
  const harness = listOf(page([]));
  await Array.fromAsync(harness.client.absences({ ...from, personId: '101' }));
  expect(Object.fromEntries(harness.requests[1]?.query ?? [])).toEqual({
    ...{ limit: '100', 'ends_at.date_time.gte': '2026-06-01T00:00:00', 'person.id': '101' },
  });
});

test('an account that refuses the time without a zone is asked with one', async () => {
  const harness = listOf(broken('Bad', 400), page([periodRow('a', '2026-06-08T00:00:00', null)]));
  expect(await all(harness)).toHaveLength(1);
  expect(harness.requests.at(-1)?.query.get('ends_at.date_time.gte')).toBe('2026-06-01T00:00:00Z');
});

test('an account that refuses both ways of writing the time fails', async () => {
  const failure = await failureOf(all(listOf(broken('Bad', 400))));
  expect(failure.reason.code).toBe('vendor-refused');
});

test('rows that Personio lets through although they ended before or are of others are left out', async () => {
  const ended = periodRow('ended', '2026-05-30T00:00:00', '2026-06-01T00:00:00');
  const other = periodRow('other', '2026-06-02T00:00:00', null, { person: { id: '102' } });
  const own = periodRow('own', '2026-05-30T00:00:00', '2026-06-02T00:00:00');
  const query = { ...from, personId: '101' };
  expect(await all(listOf(page([ended, other, own])), query)).toMatchObject([{ id: 'own' }]);
});

const zoned = { date_time: '2026-06-08T00:00:00Z', type: null };
const { ends_at: _, ...endless } = periodRow('bad', '2026-06-08T00:00:00', null);
test.each<[string, object, string]>([
  ['no person', { ...periodRow('bad', '2026-06-08T00:00:00', null), person: null }, 'person'],
  ['a time with a zone', periodRow('bad', '', null, { starts_from: zoned }), 'starts_from.date_time'],
  ['a day that does not exist', periodRow('bad', '2026-02-30T00:00:00', null), 'starts_from.date_time'],
  ['no word about its end', endless, 'ends_at'],
  ['no status', periodRow('bad', '2026-06-08T00:00:00', null, { approval: {} }), 'approval.status'],
])('a row with %s is passed on with its id and does not hold up the others', async (_case, bad, path) => {
  const rows = await all(listOf(page([bad, periodRow('good', '2026-06-08T00:00:00', null)])));
  expect(rows).toMatchObject([{ id: 'bad', unreadable: path }, { id: 'good' }]);
});

test('a row without an id fails the whole reading', async () => {
  const failure = await failureOf(all(listOf(page([{ ...periodRow('a', '', null), id: null }]))));
  expect(failure.reason.code).toBe('answer-unreadable');
  expect(failure.details).toMatchObject({ path: 'GET /v2/absence-periods._data.0.id' });
});

test('a field of a row that Personio never documented is counted', async () => {
  const harness = listOf(page([periodRow('a', '2026-06-08T00:00:00', null, { mood: 'good' })]));
  await all(harness);
  expect(harness.drift).toEqual([['mood']]);
});

test('one absence is read by its id, and a deleted one is undefined', async () => {
  const row = periodRow('a/b', '2026-06-08T00:00:00', null);
  const answers = { [`${LIST}/a%2Fb`]: [json(row)], [`${LIST}/gone`]: [broken('Not Found', 404)] };
  const { client } = createPersonioHarness(answers);
  expect(await client.absence('a/b')).toMatchObject({ id: 'a/b', ends: null });
  expect(await client.absence('gone')).toBeUndefined();
});

test('people come with those who left, and an address the key may not read is absent', async () => {
  const rows = [
    { id: '101', email: ' A@example.org', preferred_name: 'Anna B', status: 'ACTIVE' },
    { id: '102', email: '', first_name: 'Ben', last_name: 'Muster', status: 'INACTIVE' },
    { id: '104' },
  ];
  const harness = createPersonioHarness({ 'GET /v2/persons': [page(rows)] });
  expect(await harness.client.people()).toEqual([
    { id: '101', email: 'A@example.org', name: 'Anna B', isActive: true },
    { id: '102', name: 'Ben Muster', isActive: false },
    { id: '104', name: '', isActive: true },
  ]);
  expect(harness.requests[1]?.query.get('limit')).toBe('50');
});

test('a type of v2 without a unit or a name does not hold up the other types', async () => {
  const rows = [
    { id: 't1', name: 'Urlaub', unit: null },
    { id: 't2', name: 'Kur', unit: 'WEEK' },
    { id: 't3', unit: 'DAY' },
    { id: 't4', name: 'Arzt', unit: 'HOUR' },
  ];
  const { client } = createPersonioHarness({ 'GET /v2/absence-types': [page(rows)] });
  expect(await client.absenceTypes()).toEqual([
    { id: 't1', name: 'Urlaub' },
    { id: 't2', name: 'Kur' },
    { id: 't4', name: 'Arzt', unit: 'hour' },
  ]);
});

test('absence types come with their unit and, where there is one, their category', async () => {
  const rows = [
    { id: 't1', name: 'Urlaub', category: 'PAID_VACATION', unit: 'DAY' },
    { id: 't3', name: 'Arzt', category: null, unit: 'HOUR' },
  ];
  const { client } = createPersonioHarness({ 'GET /v2/absence-types': [page(rows)] });
  expect(await client.absenceTypes()).toEqual([
    { id: 't1', name: 'Urlaub', category: 'PAID_VACATION', unit: 'day' },
    { id: 't3', name: 'Arzt', unit: 'hour' },
  ]);
});

test('a webhook is switched on with its token, when it is made and when it is changed', async () => {
  const harness = createPersonioHarness({
    'POST /v2/webhooks': [json({ id: 'w1' }, 201)],
    'PATCH /v2/webhooks/w1': [json({ id: 'w1' })],
    'DELETE /v2/webhooks/w1': [broken('Not Found', 404)],
  });
  const fields = { url: 'https://hook.example/x', token: 't'.repeat(32), description: 'Tandem' };
  const events = ['absence-period.deleted'];
  expect(await harness.client.createWebhook({ ...fields, events })).toEqual({ id: 'w1' });
  await harness.client.updateWebhook('w1', { ...fields, events });
  await harness.client.deleteWebhook('w1');
  const wanted = { ...fields, enabled_events: events, status: 'ENABLED', auth_type: 'TOKEN' };
  expect(harness.requests.slice(1, 3).map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    wanted,
    wanted,
  ]);
});
