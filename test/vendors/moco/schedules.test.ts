import { expect, test } from '@jest/globals';
import { createOffice, type Reply } from './harness.ts';

type Office = ReturnType<typeof createOffice>;

const idOf = (reply: Reply) => (reply.body as { id: number }).id;
const day = { date: '2026-04-03', absence_code: '4' };
const enter = ({ call, employee }: Office, more: object = {}) =>
  call('POST', '/schedules', { body: { ...day, user_id: employee.id, ...more } });

async function daysIn({ call }: Office, query: string): Promise<unknown[]> {
  const { body } = await call('GET', `/schedules?${query}`);
  return (body as { date: string }[]).map(({ date }) => date);
}

test('an absence is a whole day of one person, with the kind that its code says', async () => {
  const office = createOffice();
  const { status, body } = await enter(office);
  expect(status).toBe(200);
  const stamps = { created_at: '2026-03-04T10:00:00Z', updated_at: '2026-03-04T10:00:00Z' };
  expect(body).toEqual({
    ...{ id: expect.any(Number), date: '2026-04-03', comment: '', am: true, pm: true, symbol: null },
    assignment: {
      ...{ id: 945_900_004, name: 'Urlaub', code: '4', customer_name: 'Nordagentur' },
      ...{ color: '#BBB', type: 'Absence' },
    },
    user: { id: office.employee.id, firstname: 'Jonas', lastname: 'Keller' },
    ...stamps,
  });
});

test('an absence is that of whoever acts unless it is said to be another’s', async () => {
  const { call, employee } = createOffice();
  const own = await call('POST', '/schedules', { body: { ...day, absence_code: 3 }, as: employee.id });
  expect(own.body).toMatchObject({ user: { id: employee.id }, assignment: { name: 'Krankheit', code: '3' } });
});

test('an absence needs a day, one of the five codes and somebody active', async () => {
  const office = createOffice();
  for (const wrong of [
    { date: undefined },
    { absence_code: '6' },
    { absence_code: undefined },
    { user_id: 1 },
  ])
    expect((await enter(office, wrong)).status).toBe(422);
  office.person.updateUser(office.employee.id, { active: false });
  expect(await enter(office)).toMatchObject({ status: 422, body: { errors: ['User is invalid'] } });
});

test('two absences of one half day stay side by side unless the second overwrites', async () => {
  const office = createOffice();
  await enter(office, { pm: false });
  await enter(office, { pm: false, absence_code: 3 });
  expect(await daysIn(office, '')).toEqual(['2026-04-03', '2026-04-03']);
  await enter(office, { date: '2026-04-07' });
  await enter(office, { overwrite: true });
  expect(await daysIn(office, 'sort_by=date')).toEqual(['2026-04-03', '2026-04-07']);
});

test('a change names some fields, does not overwrite and may move the day', async () => {
  const office = createOffice();
  const id = idOf(await enter(office));
  await enter(office, { date: '2026-04-07' });
  const body = { date: '2026-04-07', pm: false, absence_code: 5, symbol: '3', overwrite: true };
  const changed = await office.call('PUT', `/schedules/${id}`, { body });
  expect(changed.body).toMatchObject({ date: '2026-04-07', am: true, pm: false, symbol: '3' });
  expect(changed.body).toMatchObject({ assignment: { name: 'Abwesenheit' } });
  expect(await daysIn(office, '')).toEqual(['2026-04-07', '2026-04-07']);
});

test('a deletion answers what was deleted, and then it is gone', async () => {
  const office = createOffice();
  const id = idOf(await enter(office));
  expect(await office.call('DELETE', `/schedules/${id}`)).toMatchObject({ status: 200, body: { id } });
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect(await office.call(method, `/schedules/${id}`)).toMatchObject({ status: 404, body: undefined });
});

test('lists of absences narrow by day, person, codes, ids and change, and are paged', async () => {
  const office = createOffice();
  const id = idOf(await enter(office));
  office.pass(60);
  await enter(office, { date: '2026-04-07', absence_code: 3 });
  await enter(office, { date: '2026-04-08', absence_code: 5, user_id: 933_700_001 });
  expect(await daysIn(office, 'from=2026-04-07&to=2026-04-07')).toEqual(['2026-04-07']);
  expect(await daysIn(office, `user_id=${office.employee.id}`)).toEqual(['2026-04-03', '2026-04-07']);
  expect(await daysIn(office, 'absence_code=3,5')).toEqual(['2026-04-07', '2026-04-08']);
  expect(await daysIn(office, `ids=${id}`)).toEqual(['2026-04-03']);
  expect(await daysIn(office, 'updated_after=2026-03-04T10:00:30Z')).toHaveLength(2);
  expect(await daysIn(office, 'absence_request_id=1')).toEqual([]);
  const page = await office.call('GET', '/schedules?per_page=2&page=2');
  expect([page.headers.get('x-total'), page.body]).toEqual(['3', [expect.anything()]]);
});

test('old absences do not tell their code but are found by it', async () => {
  const office = createOffice({ schedulesWithoutCodeBefore: '2026-04-07' });
  await enter(office);
  await enter(office, { date: '2026-04-07' });
  const { body } = await office.call('GET', '/schedules?absence_code=4');
  const kinds = (body as { assignment: object }[]).map(({ assignment }) => Object.keys(assignment));
  expect(kinds).toEqual([expect.not.arrayContaining(['code']), expect.arrayContaining(['code'])]);
});

test('without rights over staff others’ absences are neither seen nor written', async () => {
  const office = createOffice();
  const id = idOf(await enter(office));
  const other = office.person.createUser({ firstname: 'A', lastname: 'B', email: 'a@b.example' });
  const asOther = (method: string, path: string, body?: object) =>
    office.call(method, path, { ...(body && { body }), as: other.id });
  expect((await asOther('GET', '/schedules')).body).toEqual([]);
  expect((await asOther('GET', `/schedules/${id}`)).status).toBe(404);
  expect((await asOther('DELETE', `/schedules/${id}`)).status).toBe(404);
  const mine = await asOther('POST', '/schedules', day);
  expect(mine.status).toBe(200);
  const theirs = { user_id: office.employee.id };
  expect((await asOther('POST', '/schedules', { ...day, ...theirs })).status).toBe(403);
  expect((await asOther('PUT', `/schedules/${idOf(mine)}`, theirs)).status).toBe(403);
});

test('webhooks tell of absences with the record, and of their removal with the id', async () => {
  const office = createOffice();
  for (const event of ['create', 'update', 'delete'])
    await office.call('POST', '/account/web_hooks', {
      body: { target: 'Schedule', event, hook: 'https://tandem.example/moco' },
    });
  const [taken] = office.person.takeDays({
    ...{ userId: office.employee.id, from: '2026-04-03', to: '2026-04-03', code: 4 },
  });
  const id = taken?.id ?? 0;
  const changed = office.person.changeDay(id, { pm: false });
  office.person.removeDay(id);
  await office.simulator.outbox.flush();
  const told = office.received.map(({ headers, body }) => [
    `${headers['x-moco-target']} ${headers['x-moco-event']}`,
    JSON.parse(body) as unknown,
  ]);
  expect(told).toEqual([
    ['Schedule create', taken],
    ['Schedule update', changed],
    ['Schedule delete', { id }],
  ]);
});

test('deactivating a person leaves the absences', () => {
  const { person, simulator, employee } = createOffice();
  person.takeDays({ userId: employee.id, from: '2026-04-02', to: '2026-04-02', code: 4 });
  person.updateUser(employee.id, { active: false });
  expect(simulator.state().schedules).toMatchObject([{ date: '2026-04-02', user: { id: employee.id } }]);
});
