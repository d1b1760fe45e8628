import { expect, test } from '@jest/globals';
import { failureOf } from '../unit/shared/http-harness.ts';
import type { Answer } from './personio-client-harness.ts';
import { createPersonioHarness, hoursRow, json, pageV1, timeOffRow } from './personio-client-harness.ts';

const DAYS = 'GET /v1/company/time-offs';
const HOURS = 'GET /v1/company/absence-periods';
const PEOPLE = 'GET /v1/company/employees';
const v1 = { apiVersion: 'v1' };
const harnessOf = (answers: Record<string, Answer[]>) =>
  createPersonioHarness({ [DAYS]: [pageV1([])], [HOURS]: [pageV1([])], ...answers }, v1);
const all = ({ client }: ReturnType<typeof harnessOf>, query = { fromDay: '2026-06-01' }) =>
  Array.fromAsync(client.absences(query));

test.each<[string, object, string, string]>([
  ['whole days', {}, 'FIRST_HALF', 'SECOND_HALF'],
  ['a half first day', { half_day_start: 1 }, 'SECOND_HALF', 'SECOND_HALF'],
  ['a half last day', { half_day_start: '0', half_day_end: true }, 'FIRST_HALF', 'FIRST_HALF'],
])('%s of v1 are said in the words of v2', async (_case, flags, start, end) => {
  const harness = harnessOf({ [DAYS]: [pageV1([timeOffRow('7', '2026-12-30', '2026-12-31', flags)])] });
  expect(await all(harness)).toEqual([
    {
      ...{ id: '7', personId: '101', typeId: '54321', status: 'APPROVED' },
      starts: { at: '2026-12-30T00:00:00', half: start },
      ends: { at: '2027-01-01T00:00:00', half: end },
    },
  ]);
  expect(harness.drift).toEqual([]);
});

test.each([
  ['in summer', '2026-06-24T11:00:00.0Z', '2026-06-24T13:00:00'],
  ['over midnight', '2026-12-31T23:30:00Z', '2027-01-01T00:30:00'],
  ['before the clocks go forward', '2027-03-28T00:59:59Z', '2027-03-28T01:59:59'],
  ['after the clocks went forward', '2027-03-28T01:00:00Z', '2027-03-28T03:00:00'],
])('hours of v1 %s come on the clock of their zone', async (_case, start, at) => {
  const rows = await all(harnessOf({ [HOURS]: [pageV1([hoursRow('u1', start, null)])] }));
  expect(rows).toMatchObject([
    { id: 'u1', personId: '101', typeId: '45678', timeZone: 'Europe/Berlin', starts: { at, half: null } },
  ]);
  expect(rows[0]).toHaveProperty('ends', null);
});

test('absences of v1 are asked for from long before and without an end', async () => {
  const harness = harnessOf({});
  await Array.fromAsync(harness.client.absences({ fromDay: '2026-06-01', personId: '101' }));
  const queries = harness.requests.slice(1).map(({ query }) => Object.fromEntries(query));
  const wanted = { start_date: '2025-04-27', 'employees[]': '101', limit: '200', offset: '1' };
  expect(queries).toEqual([wanted, wanted]);
});

test('absences of v1 that ended before or are of others are left out', async () => {
  const ended = timeOffRow(1, '2026-05-01', '2026-05-31');
  const other = timeOffRow(2, '2026-06-01', '2026-06-01', { employee: { attributes: { id: { value: 9 } } } });
  const own = timeOffRow(3, '2026-05-01', '2026-06-01');
  const harness = harnessOf({ [DAYS]: [pageV1([ended, other, own])] });
  expect(await all(harness, { fromDay: '2026-06-01', ...{ personId: '101' } })).toMatchObject([{ id: '3' }]);
});

test('pages of absences are counted from one on, also in texts, and rows that moved come once', async () => {
  const [a, b, c] = [1, 2, 3].map((id) => timeOffRow(id, '2026-06-08', null));
  const first = pageV1([a, b], { current_page: '1', total_pages: '2', total_elements: '3' });
  const second = pageV1([b, c], { current_page: '2', total_pages: '2', total_elements: '3' });
  const harness = harnessOf({ [DAYS]: [first, second] });
  expect(await all(harness)).toMatchObject([{ id: '1' }, { id: '2' }, { id: '3' }]);
  expect(harness.requests.map(({ query }) => query.get('offset'))).toEqual([null, '1', '2', '1']);
});

/** Answers by the number of the page that is asked for. */
const byOffset = (pages: Record<string, Response>) => (request: { query: URLSearchParams }) =>
  (pages[request.query.get('offset') ?? ''] ?? pageV1([])).clone();
const counted = (rows: unknown[], total_elements: number, current_page = 1) =>
  pageV1(rows, { total_elements, current_page, total_pages: Math.ceil(total_elements / 200) });

test('a first page that is empty against its own count is asked for by the other way of counting pages', async () => {
  const row = timeOffRow(1, '2026-06-08', null);
  const harness = harnessOf({ [DAYS]: [byOffset({ 0: counted([row], 1, 0), 1: counted([], 1) })] });
  expect(await all(harness)).toMatchObject([{ id: '1' }]);
});

test('pages that turn out to be counted from zero on are all read', async () => {
  const [a, b] = [1, 2].map((id) => timeOffRow(id, '2026-06-08', null));
  const pages = { 0: counted([a], 2, 0), 1: counted([b], 2, 1) };
  const harness = harnessOf({ [DAYS]: [byOffset(pages)] });
  expect((await all(harness)).map(({ id }) => id).toSorted()).toEqual(['1', '2']);
});

test('a first page that is empty and says nothing of its count is asked for once more, and then believed', async () => {
  const row = timeOffRow(1, '2026-06-08', null);
  const silent = harnessOf({ [DAYS]: [byOffset({ 0: pageV1([row], {}), 1: pageV1([], {}) })] });
  expect(await all(silent)).toMatchObject([{ id: '1' }]);
  expect(await all(harnessOf({ [DAYS]: [pageV1([], {})] }))).toEqual([]);
});

test('a first page that is empty and counts nothing is believed at once', async () => {
  const harness = harnessOf({ [DAYS]: [counted([], 0)], [HOURS]: [counted([], 0)] });
  expect(await all(harness)).toEqual([]);
  expect(harness.requests.filter(({ path }) => path.endsWith('time-offs'))).toHaveLength(1);
});

test.each([
  [DAYS, (harness: ReturnType<typeof harnessOf>) => all(harness)],
  [HOURS, (harness: ReturnType<typeof harnessOf>) => all(harness)],
  [PEOPLE, ({ client }: ReturnType<typeof harnessOf>) => client.people()],
  ['GET /v1/company/time-off-types', ({ client }: ReturnType<typeof harnessOf>) => client.absenceTypes()],
] as const)('%s that stays empty against its own count is read again later', async (list, read) => {
  const failure = await failureOf(read(harnessOf({ [list]: [counted([], 3)] })));
  expect(failure.reason).toMatchObject({ code: 'vendor-unavailable', kind: 'retry' });
});

test('a list of people that was empty for a moment against its own count is read', async () => {
  const employee = { attributes: { id: { value: 1 } } };
  const harness = harnessOf({ [PEOPLE]: [counted([], 1), counted([employee], 1), counted([], 1)] });
  expect(await harness.client.people()).toMatchObject([{ id: '1' }]);
});

test('fewer absences than the list itself counts fail the reading', async () => {
  const cut = pageV1([timeOffRow(1, '2026-06-08', null)], {
    current_page: 1,
    total_pages: 1,
    total_elements: 2,
  });
  const failure = await failureOf(all(harnessOf({ [DAYS]: [cut] })));
  expect(failure.reason).toMatchObject({ code: 'vendor-unavailable', kind: 'retry' });
});

test('employees are read by index until a page brings nobody new', async () => {
  const employee = (id: number, more = {}) => ({ attributes: { id: { value: id }, ...more } });
  const left = { status: { value: 'inactive' }, last_name: { value: 'Muster' }, email: { value: null } };
  const named = { preferred_name: { value: 'Anna B' }, email: { value: 'a@example.org' } };
  const harness = harnessOf({
    [PEOPLE]: [pageV1([employee(1, named)]), pageV1([employee(2, left)]), pageV1([])],
  });
  expect(await harness.client.people()).toEqual([
    { id: '1', email: 'a@example.org', name: 'Anna B', isActive: true },
    { id: '2', name: 'Muster', isActive: false },
  ]);
  expect(harness.requests.slice(1).map(({ query }) => query.get('offset'))).toEqual(['0', '100', '200']);
});

test('types of v1 have the same form as those of v2', async () => {
  const attributes = { id: 1234, name: 'Urlaub', category: 'paid_vacation', unit: 'day' };
  const harness = harnessOf({ 'GET /v1/company/time-off-types': [pageV1([{ attributes }])] });
  expect(await harness.client.absenceTypes()).toEqual([
    { id: '1234', name: 'Urlaub', category: 'PAID_VACATION', unit: 'day' },
  ]);
});

test('a type without a unit or a name does not hold up the other types', async () => {
  const rows = [
    { id: 1, name: 'Urlaub', unit: null },
    { id: 2, name: 'Kur', unit: 'weeks' },
    { id: 3, name: null, unit: 'day' },
    { id: 4, name: 'Arzt', unit: 'hour' },
  ];
  const harness = harnessOf({
    'GET /v1/company/time-off-types': [pageV1(rows.map((attributes) => ({ attributes })))],
  });
  expect(await harness.client.absenceTypes()).toEqual([
    { id: '1', name: 'Urlaub' },
    { id: '2', name: 'Kur' },
    { id: '4', name: 'Arzt', unit: 'hour' },
  ]);
});

test.each(['hour', 'hours', 'minutes', 'minute', 'Hours', undefined, null])(
  'hours of v1 counted in %s are hours',
  async (measurement_unit) => {
    const row = hoursRow('u1', '2026-06-24T11:00:00Z', '2026-06-24T12:00:00Z', { measurement_unit });
    expect(await all(harnessOf({ [HOURS]: [pageV1([row])] }))).toMatchObject([
      { id: 'u1', unit: 'hour', starts: { at: '2026-06-24T13:00:00' } },
    ]);
  },
);

test.each([undefined, null, ''])(
  'hours of v1 with the zone %j are on the clock of the connection',
  async (timezone) => {
    const row = hoursRow('u1', '2026-06-24T11:00:00Z', null, { timezone });
    const answers = { [DAYS]: [pageV1([])], [HOURS]: [pageV1([row])] };
    const rows = await all(createPersonioHarness(answers, v1, undefined, 'Europe/London'));
    expect(rows).toMatchObject([{ id: 'u1', starts: { at: '2026-06-24T12:00:00' } }]);
    expect(rows[0]).not.toHaveProperty('timeZone');
  },
);

const refused = (code: number) => json({ success: false, error: { code, message: 'No.' } });

test.each([
  [0, 'vendor-refused'],
  [403, 'access-denied'],
  [404, 'record-missing'],
  [429, 'rate-limited'],
  [500, 'vendor-unavailable'],
])('a failure with code %d in a success is a failure', async (code, reason) => {
  expect((await failureOf(harnessOf({ [PEOPLE]: [refused(code)] }).client.people())).reason.code).toBe(
    reason,
  );
});

test('one absence of v1 is read by its id, with hours through the filter, and a deleted one is undefined', async () => {
  const { client, requests } = harnessOf({
    [`${DAYS}/7`]: [json({ success: true, data: timeOffRow(7, '2026-06-08', '2026-06-08') })],
    [`${DAYS}/8`]: [refused(404)],
    [HOURS]: [
      pageV1([hoursRow('other', '2026-06-24T11:00:00Z', null), hoursRow('u1', '2026-06-24T11:00:00Z', null)]),
    ],
  });
  expect(await client.absence('7')).toMatchObject({ id: '7' });
  expect(await client.absence('8')).toBeUndefined();
  expect(await client.absence('u1')).toMatchObject({ id: 'u1' });
  expect(requests.at(-1)?.query.get('absence_periods[]')).toBe('u1');
  expect(await client.absence('u2')).toBeUndefined();
});

test.each<[string, Record<string, Response[]>, string]>([
  ['a day', { [DAYS]: [pageV1([timeOffRow(1, 'soon', null)])] }, 'start_date'],
  ['an end in the order', { [DAYS]: [pageV1([timeOffRow(1, '2026-06-09', '2026-06-08')])] }, 'end_date'],
  [
    'a zone',
    { [HOURS]: [pageV1([hoursRow('1', '2026-06-24T11:00:00Z', null, { timezone: 'CE?' })])] },
    'timezone',
  ],
  [
    'hours',
    { [HOURS]: [pageV1([hoursRow('1', '2026-06-24T11:00:00Z', null, { measurement_unit: 'day' })])] },
    'measurement_unit',
  ],
])(
  'a row of v1 without %s that we understand is passed on with its id',
  async (_case, answers, unreadable) => {
    expect(await all(harnessOf(answers))).toEqual([{ id: '1', unreadable }]);
  },
);
