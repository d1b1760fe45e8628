import { expect, test } from '@jest/globals';
import { createOffice, type Reply } from '../vendors/personio/harness.ts';

const list = '/v2/absence-periods';
const idsIn = (reply: Reply) => reply.body._data?.map(({ id }) => id);
const nextOf = (reply: Reply) => reply.body._meta?.links.next?.href;
const pathOf = (href: string | undefined) => (href ?? '').replace(/^https:\/\/[^/]+/, '');

test('whole days end at midnight after the last day, half days do so too and tell by their type', async () => {
  const { get, takeDays } = await createOffice();
  const boundaries = async (id: string) => {
    const { starts_from, ends_at } = (await get<Record<string, Record<string, string>>>(`${list}/${id}`))
      .body;
    return [starts_from?.['date_time'], starts_from?.['type'], ends_at?.['date_time'], ends_at?.['type']];
  };
  const [start, end] = ['2026-06-08T00:00:00', '2026-06-09T00:00:00'];
  expect(await boundaries(takeDays().id)).toEqual([start, 'FIRST_HALF', end, 'SECOND_HALF']);
  expect(await boundaries(takeDays({ endsAtNoon: true }).id)).toEqual([
    start,
    'FIRST_HALF',
    end,
    'FIRST_HALF',
  ]);
  expect(await boundaries(takeDays({ startsAtNoon: true }).id)).toEqual([
    start,
    'SECOND_HALF',
    end,
    'SECOND_HALF',
  ]);
});

test('the end boundaries follow their switches', async () => {
  const { get, takeDays } = await createOffice({
    dayEnd: 'inclusive',
    halfDayEnd: 'noon',
    dateTimesHaveMilliseconds: true,
  });
  takeDays();
  takeDays({ endsAtNoon: true });
  const ends = (await get(list)).body._data?.map((absence) => absence['ends_at']);
  expect(ends).toEqual([
    { date_time: '2026-06-08T00:00:00.000', type: 'SECOND_HALF' },
    { date_time: '2026-06-08T12:00:00.000', type: 'FIRST_HALF' },
  ]);
});

test('an open end is null or left out, and the person can be missing from lists', async () => {
  const sick = { firstDay: '2026-06-01', lastDay: null };
  const { person, get, anna, vacation } = await createOffice();
  person.createAbsence({ personId: anna.id, typeId: vacation.id, ...sick });
  expect((await get(list)).body._data?.[0]).toMatchObject({ ends_at: null, person: { id: anna.id } });
  const other = await createOffice({ emptyEndIs: 'absent', sendsPersonIds: false });
  const { id } = other.person.createAbsence({ personId: other.anna.id, typeId: other.vacation.id, ...sick });
  expect(Object.keys((await other.get(list)).body._data?.[0] ?? {})).not.toContain('ends_at');
  expect((await other.get(list)).body._data?.[0]).not.toHaveProperty('person');
  expect((await other.get(`${list}/${id}`)).body).toHaveProperty('person');
});

test('hours are local, with the zone beside them and no halves', async () => {
  const { get, takeHours } = await createOffice();
  const { id } = takeHours('2026-06-24T13:00', '2026-06-24T15:30:00');
  expect((await get(`${list}/${id}`)).body).toMatchObject({
    starts_from: { date_time: '2026-06-24T13:00:00', type: null },
    ends_at: { date_time: '2026-06-24T15:30:00', type: null },
    timezone_id: 'Europe/Berlin',
  });
});

test('breakdowns name every calendar day, 28 to a page, and free days count nothing', async () => {
  const { get, takeDays } = await createOffice();
  const { id } = takeDays({ firstDay: '2026-06-05', lastDay: '2026-07-10', startsAtNoon: true });
  const page = await get(`${list}/${id}/breakdowns`);
  expect(page.body._data).toHaveLength(28);
  expect(page.body._data?.slice(0, 2)).toEqual([
    { date: '2026-06-05', effective_duration: { unit: 'DAY', value: 0.5 } },
    { date: '2026-06-06', effective_duration: { unit: 'DAY', value: 0 } },
  ]);
  expect((await get(pathOf(nextOf(page)))).body._data).toHaveLength(8);
  expect((await get(`${list}/${id}/breakdowns?limit=29`)).status).toBe(400);
});

test('date filters find what overlaps the period, an open end included', async () => {
  const { person, get, takeDays, anna, vacation } = await createOffice();
  const long = takeDays({ firstDay: '2026-05-20', lastDay: '2026-07-20' });
  const sick = { personId: anna.id, typeId: vacation.id, firstDay: '2026-04-01', lastDay: null };
  const open = person.createAbsence(sick);
  takeDays({ firstDay: '2026-03-02', lastDay: '2026-03-03' });
  takeDays({ firstDay: '2026-09-01', lastDay: '2026-09-02' });
  const period = 'starts_from.date_time.gte=2026-06-01T00:00:00&ends_at.date_time.lte=2026-06-30T00:00:00';
  expect(idsIn(await get(`${list}?${period}`))).toEqual([open.id, long.id]);
});

test('ids can be repeated or separated by commas, and filters are ANDed', async () => {
  const { person, get, takeDays, anna } = await createOffice();
  const ben = person.createPerson({ firstName: 'Ben', lastName: 'Muster' });
  const [first, second] = [takeDays(), takeDays({ personId: ben.id })];
  expect(idsIn(await get(`${list}?id=${first.id},${second.id}`))).toHaveLength(2);
  expect(idsIn(await get(`${list}?id=${first.id}&id=${second.id}&person.id=${ben.id}`))).toEqual([second.id]);
  expect(idsIn(await get(`${list}?person.id=${anna.id}`))).toEqual([first.id]);
  expect((await get(`${list}?id=77`)).status).toBe(400);
});

test('a zone in a date filter and an unknown parameter are refused', async () => {
  const { get } = await createOffice();
  const zoned = await get(`${list}?updated_at.gte=2026-06-01T00:00:00Z`);
  expect(zoned).toMatchObject({
    status: 400,
    body: { errors: [{ detail: expect.stringContaining('zone') }] },
  });
  expect((await get(`${list}?ends_from.date_time.gte=2026-06-01T00:00:00`)).status).toBe(400);
  const lenient = await createOffice({ rejectsZonedFilters: false });
  expect((await lenient.get(`${list}?updated_at.gte=2026-06-01T00:00:00Z`)).status).toBe(200);
});

test('the change window is inclusive, and a touch without an edit moves an absence into it', async () => {
  const { person, get, pass, takeDays } = await createOffice();
  const [touched] = [takeDays(), takeDays()];
  pass(60);
  person.touchAbsence(touched.id);
  expect(idsIn(await get(`${list}?updated_at.gte=2026-06-03T10:01:00`))).toEqual([touched.id]);
  expect(idsIn(await get(`${list}?updated_at.lte=2026-06-03T10:00:00`))).toHaveLength(1);
});
