import { expect, test } from '@jest/globals';
import { createOffice, createHarness, origin, post } from '../vendors/personio/harness.ts';

interface V1Item {
  type: string;
  attributes: Record<string, unknown>;
}
interface V1List {
  success: boolean;
  metadata: { total_elements: number; current_page: number; total_pages: number };
  offset: unknown;
  limit: unknown;
  data: V1Item[];
}

const timeOffs = '/v1/company/time-offs';
const hourly = '/v1/company/absence-periods';
const idsIn = ({ body }: { body: V1List }) => body.data.map(({ attributes }) => attributes['id']);

async function createV1(...given: Parameters<typeof createOffice>) {
  const office = await createOffice(...given);
  const list = (path: string) => office.get<V1List>(path);
  const attributesOf = async (path: string) => (await list(path)).body.data[0]?.attributes;
  return { ...office, list, attributesOf };
}

test('the token door of v1 takes JSON and forms, but no credentials in the query string', async () => {
  const { simulator, tokens, get } = await createHarness();
  const json = await post(simulator, '/v1/auth', {
    client_id: 'personio-client',
    client_secret: 'personio-secret',
  });
  expect(json.body).toMatchObject({ success: true, data: { token: tokens.v1, expires_in: 86_400 } });
  const query = '/v1/auth?client_id=personio-client&client_secret=personio-secret';
  const refused = await post(simulator, query, {});
  expect(refused).toMatchObject({ status: 403, body: { success: false, error: { code: 403 } } });
  expect((await get('/v1/company/employees')).headers.get('authorization')).toBe(`Bearer ${tokens.v1}`);
});

test('sixty calls for a token are answered in a minute, and then none for another minute', async () => {
  const { simulator, pass } = await createHarness();
  const ask = () =>
    post(simulator, '/v1/auth', { client_id: 'personio-client', client_secret: 'personio-secret' });
  const replies = [];
  for (let call = 0; call < 60; call += 1) replies.push((await ask()).status);
  expect(replies.indexOf(429)).toBe(59);
  pass(59);
  expect((await ask()).status).toBe(429);
  pass(2);
  expect((await ask()).status).toBe(200);
});

test('day types are in time-offs only, with inclusive local ends and numbers for half days', async () => {
  const { takeDays, takeHours, list, attributesOf } = await createV1();
  takeHours('2026-06-24T13:00:00', '2026-06-24T15:30:00');
  const { numericId, id } = takeDays({ firstDay: '2026-06-05', lastDay: '2026-06-09', endsAtNoon: true });
  expect(await attributesOf(timeOffs)).toMatchObject({
    id: numericId,
    id_v2: id,
    status: 'approved',
    start_date: '2026-06-05T00:00:00+0200',
    end_date: '2026-06-09T00:00:00+0200',
    days_count: 2.5,
    half_day_start: 0,
    half_day_end: 1,
    time_off_type: { attributes: { name: 'Urlaub', category: 'paid_vacation' } },
    employee: { attributes: { email: { value: 'Anna@nord.example', universal_id: 'email' } } },
  });
  expect((await list(timeOffs)).body.metadata.total_elements).toBe(1);
});

test('hour types are in absence-periods only, as UTC instants with minutes', async () => {
  const { takeDays, takeHours, list, attributesOf, doctor } = await createV1();
  takeDays();
  const { id } = takeHours('2026-06-24T13:00:00', '2026-06-24T15:30:00');
  expect(await attributesOf(hourly)).toMatchObject({
    id,
    start: '2026-06-24T11:00:00.0Z',
    end: '2026-06-24T13:30:00.0Z',
    timezone: 'Europe/Berlin',
    effective_duration: 150,
    breakdowns: [{ date: '2026-06-24', effective_duration: 150 }],
    absence_type: { attributes: { id: doctor.id, name: 'Arzttermin', time_off_type_id: doctor.numericId } },
  });
  expect((await list(hourly)).body.metadata.total_elements).toBe(1);
});

test('hours can be asked for by id, and an unknown type is a 404', async () => {
  const { takeHours, list, get } = await createV1();
  const [first] = [
    takeHours('2026-06-24T13:00:00', '2026-06-24T14:00:00'),
    takeHours('2026-06-25T13:00:00', '2026-06-25T14:00:00'),
  ];
  expect(idsIn(await list(`${hourly}?absence_periods%5B%5D=${first.id}`))).toEqual([first.id]);
  const unknown = await get(`${hourly}?absence_types[]=00000000-0000-4000-8000-00000000ffff`);
  expect(unknown).toMatchObject({ status: 404, body: { success: false, error: { code: 404 } } });
});

test('the offset of time-offs is a page number from 1 on, and comes back as text', async () => {
  const { takeDays, list } = await createV1();
  const ids = [8, 9, 10].map(
    (day) => takeDays({ firstDay: '2026-06-08', lastDay: `2026-06-1${day % 8}` }).numericId,
  );
  const second = await list(`${timeOffs}?limit=2&offset=2`);
  expect(idsIn(second)).toEqual(ids.slice(2));
  expect(second.body).toMatchObject({
    offset: '2',
    limit: '2',
    metadata: { current_page: 2, total_pages: 2 },
  });
  expect(idsIn(await list(`${timeOffs}?limit=2&offset=0`))).toEqual(ids.slice(0, 2));
  expect(idsIn(await list(`${timeOffs}?limit=2&offset=3`))).toEqual([]);
});

test('the offset of employees is an index, with fifty by default and never more than a hundred', async () => {
  const { person, list, anna } = await createV1();
  for (let index = 0; index < 120; index += 1)
    person.createPerson({ firstName: `P${index}`, lastName: 'Test' });
  expect((await list('/v1/company/employees')).body.data).toHaveLength(50);
  const page = await list('/v1/company/employees?limit=200&offset=1');
  expect(page.body).toMatchObject({ offset: 1, limit: 100, metadata: { total_elements: 121 } });
  expect(page.body.data).toHaveLength(100);
  expect(page.body.data[0]?.attributes).toMatchObject({ id: { value: Number(anna.id) + 1 } });
});

test('updated_since switches the filter for e-mail addresses off', async () => {
  const { person, list } = await createV1();
  person.createPerson({ firstName: 'Ben', lastName: 'Muster', email: 'ben@nord.example' });
  const path = '/v1/company/employees?email=ben@nord.example';
  expect((await list(path)).body.data).toHaveLength(1);
  expect((await list(`${path}&updated_since=2026-01-01`)).body.data).toHaveLength(2);
});

test('a window of days finds what lies inside, or what overlaps it, as the switch says', async () => {
  const period = { firstDay: '2026-05-28', lastDay: '2026-06-02' };
  const path = `${timeOffs}?start_date=2026-06-01&end_date=2026-06-30`;
  const inside = await createV1();
  inside.takeDays(period);
  expect((await inside.list(path)).body.data).toHaveLength(0);
  const overlap = await createV1({ v1DateFilter: 'overlap' });
  overlap.takeDays(period);
  expect((await overlap.list(path)).body.data).toHaveLength(1);
});

test('an unknown id is a failure in the body, with HTTP 404 or 200', async () => {
  const failure = { success: false, error: { code: 404 } };
  const { get } = await createOffice();
  expect(await get(`${timeOffs}/1`)).toMatchObject({ status: 404, body: failure });
  expect(await get(`${timeOffs}/one`)).toMatchObject({ status: 400, body: { success: false } });
  const calm = await createOffice({ v1UnknownIdStatus: 200 });
  expect(await calm.get('/v1/company/employees/1')).toMatchObject({ status: 200, body: failure });
});

test('a rejected absence vanishes from v1 and keeps its status in v2', async () => {
  const { person, takeDays, list, get } = await createV1();
  const { id } = takeDays();
  person.updateAbsence(id, { status: 'REJECTED' });
  expect((await list(timeOffs)).body.data).toEqual([]);
  expect((await get(`/v2/absence-periods/${id}`)).body).toMatchObject({ approval: { status: 'REJECTED' } });
});

test('types of both units carry the id of v2, and a token of v2 is unknown to v1', async () => {
  const { simulator, tokens, list, vacation } = await createV1();
  const { body } = await list('/v1/company/time-off-types');
  expect(body.data.map(({ attributes }) => attributes['unit'])).toEqual(['day', 'hour']);
  expect(body.data[0]?.attributes).toMatchObject({ id: vacation.numericId, id_v2: vacation.id });
  const headers = { authorization: `Bearer ${tokens.v2}` };
  const request = new Request(`${origin}/v1/company/time-off-types`, { headers });
  expect((await simulator.fetch(request)).status).toBe(401);
});
