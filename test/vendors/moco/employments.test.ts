import { expect, test } from '@jest/globals';
import { createOffice, type Reply } from './harness.ts';

const idOf = (reply: Reply) => (reply.body as { id: number }).id;
const fullWeek = { am: [4, 4, 4, 4, 4], pm: [4, 4, 4, 4, 4] };
const withoutMonday = { am: [0, 4.25, 4.25, 4.25, 4.25], pm: [0, 4.25, 4.25, 4.25, 0] };

test('an employment is a week of hours with its sum, from today on unless said otherwise', async () => {
  const { call, employee } = createOffice();
  const body = { user_id: employee.id, pattern: withoutMonday };
  expect(await call('POST', '/users/employments', { body })).toMatchObject({
    status: 200,
    body: {
      ...{ weekly_target_hours: 29.75, pattern: withoutMonday, from: '2026-03-04', to: null },
      user: { id: employee.id },
    },
  });
});

test('an employment needs a known person and five half days each, and does not end before it begins', async () => {
  const { call, employee } = createOffice();
  const form = { user_id: employee.id, pattern: fullWeek };
  const wrong = [
    { user_id: 1 },
    { pattern: undefined },
    { pattern: { ...fullWeek, pm: [4] } },
    { from: '2026-03-02', to: '2026-03-01' },
  ];
  for (const each of wrong)
    expect((await call('POST', '/users/employments', { body: { ...form, ...each } })).status).toBe(422);
});

test('employments are changed in part, ended and deleted', async () => {
  const { call, employee, simulator } = createOffice();
  const form = { user_id: employee.id, pattern: fullWeek };
  const path = `/users/employments/${idOf(await call('POST', '/users/employments', { body: form }))}`;
  const ended = await call('PATCH', path, { body: { to: '2026-06-30' } });
  expect(ended.body).toMatchObject({ pattern: fullWeek, to: '2026-06-30' });
  expect((await call('GET', path)).body).toEqual(ended.body);
  expect(await call('DELETE', path)).toMatchObject({ status: 200, body: ended.body });
  expect([(await call('GET', path)).status, simulator.state().employments]).toEqual([404, []]);
});

test('lists of employments narrow by person and by the days they are in effect', async () => {
  const { call, person, employee } = createOffice();
  person.employ({ userId: employee.id, ...fullWeek, from: '2025-01-01', to: '2025-12-31' });
  person.employ({ userId: employee.id, ...withoutMonday, from: '2026-01-01' });
  person.employ({ userId: 933_700_001, ...fullWeek, from: '2026-01-01' });
  const starts = async (query: string) =>
    ((await call('GET', `/users/employments?${query}`)).body as { from: string }[]).map(({ from }) => from);
  expect(await starts(`user_id=${employee.id}`)).toEqual(['2025-01-01', '2026-01-01']);
  expect(await starts('from=2025-12-31&to=2025-12-31')).toEqual(['2025-01-01']);
  expect(await starts('from=2026-05-01')).toHaveLength(2);
});

test('without rights over staff only one’s own employment is seen, and none is written', async () => {
  const { call, person, employee } = createOffice();
  const own = person.employ({ userId: employee.id, ...fullWeek, from: '2026-01-01' });
  const other = person.employ({ userId: 933_700_001, ...fullWeek, from: '2026-01-01' });
  const as = employee.id;
  expect((await call('GET', '/users/employments', { as })).body).toMatchObject([{ id: own.id }]);
  expect((await call('GET', `/users/employments/${other.id}`, { as })).status).toBe(404);
  expect((await call('DELETE', `/users/employments/${own.id}`, { as })).status).toBe(403);
  const body = { user_id: as, pattern: fullWeek };
  expect((await call('POST', '/users/employments', { body, as })).status).toBe(403);
});

test('days are taken on weekdays, and where there is an employment on those with hours', () => {
  const { person, employee } = createOffice();
  const aWeekAndMore = { userId: employee.id, from: '2026-04-02', to: '2026-04-07', code: 4 } as const;
  const dates = (days: { date: string }[]) => days.map(({ date }) => date.slice(-2));
  expect(dates(person.takeDays(aWeekAndMore))).toEqual(['02', '03', '06', '07']);
  person.employ({ userId: employee.id, ...withoutMonday, from: '2026-04-01' });
  expect(dates(person.takeDays(aWeekAndMore))).toEqual(['02', '03', '07']);
  const afternoons = person.takeDays({ ...aWeekAndMore, am: false, comment: 'Umzug' });
  expect(dates(afternoons)).toEqual(['02', '07']);
  expect(afternoons[0]).toMatchObject({ am: false, pm: true, comment: 'Umzug' });
});
