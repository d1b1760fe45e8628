import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { handled } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import type { LinkedProject, TimesOffice } from './times-office.ts';
import { openTimesOffice } from './times-office.ts';
import { callsDuring } from '../vendor-calls.ts';
import { aworkHook, post } from '../webhook-post.ts';

jest.setTimeout(240_000);

const CATCH_ALL = 'Nicht zugeordnete Zeiterfassung';
let suite: RunningSuite;
let office: TimesOffice;
let project: LinkedProject;
let crowded: LinkedProject;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  office = openTimesOffice(suite);
  [project, crowded] = await Promise.all([office.linkProject('Katalog'), office.linkProject('Andrang')]);
  await suite.vendors.moco.person('addTask', project.mocoId, { name: 'Design' });
  await suite.vendors.moco.person('addTask', project.mocoId, { name: 'Lektorat' });
  await suite.idle();
});
afterAll(() => suite.stop());

test('T2 the service item of the task comes first, then the one named like the activity, then the catch-all', async () => {
  const { tasks } = await suite.vendors.awork.state();
  const task = tasks.find(({ name, projectId }) => name === 'Lektorat' && projectId === project.aworkId);
  const place = { projectId: project.aworkId };
  const byTask = { note: 'Nach Aufgabe', typeOfWork: 'Design', ...(task && { taskId: task.id }) };
  const ids = await Promise.all([
    office.book({ ...place, ...byTask }),
    office.book({ ...place, note: 'Nach Tätigkeit', typeOfWork: 'Design' }),
    office.book({ ...place, note: 'Ohne Leistung', typeOfWork: 'Konzeption' }),
  ]);
  const activities = await Promise.all(ids.map((id) => office.activityOnce(id)));
  expect(activities.map((activity) => activity.task.name)).toEqual(['Lektorat', 'Design', CATCH_ALL]);
});

test('T2 thirty entries at once make exactly one catch-all service item', async () => {
  const numbers = Array.from({ length: 30 }, (_, index) => index);
  const entry = await office.bookingOf({ projectId: crowded.aworkId, note: '' });
  const { awork } = suite.vendors;
  const booked = await Promise.all(
    numbers.map((each) =>
      awork.person<{ id: string }>('createTimeEntry', { ...entry, note: `Andrang ${each}` }),
    ),
  );
  const activities = await Promise.all(booked.map(({ id }) => office.activityOnce(id)));
  const { tasks } = await office.mocoProject(crowded.mocoId);
  const catchAll = tasks.filter(({ name }) => name === CATCH_ALL);
  expect(catchAll).toHaveLength(1);
  expect(new Set(activities.map((activity) => activity.task.id))).toEqual(new Set([catchAll[0]?.id]));
});

test('T3 people are matched by e-mail whatever its case', async () => {
  const { users } = await suite.vendors.moco.state();
  const id = await office.book({ projectId: project.aworkId, note: 'Von Jonas', who: 'Jonas' });
  const { user } = await office.activityOnce(id);
  expect(users.find((each) => each.id === user?.id)?.email).toBe('jonas@nordagentur.example');
});

test('a new time entry costs one reading in awork and one write in MOCO, and a hook that comes twice costs nothing', async () => {
  await suite.idle();
  let id = '';
  const first = await callsDuring(suite.vendors, async () => {
    id = await office.book({ projectId: project.aworkId, note: 'Gezählt', typeOfWork: 'Design' });
    await suite.idle();
  });
  expect(first).toEqual({ awork: { 'GET /timeentries/:entryId': 1 }, moco: { 'POST /activities': 1 } });
  const again = await aworkHook(suite, 'timetracking_updated', id);
  await post(again);
  await suite.idle();
  const twice = await callsDuring(suite.vendors, async () => {
    expect(await post(again)).toMatchObject({ status: 200 });
    await suite.idle();
  });
  expect(twice).toEqual({ moco: {}, awork: {} });
});

test('T3 an unknown person’s entry waits with that reason and passes by itself once the person is in MOCO', async () => {
  const id = await office.book({ projectId: project.aworkId, note: 'Von Mira', who: 'Mira' });
  const { sentence } = await handled(suite, id, { code: 'person-unknown' });
  expect(sentence).toContain('Mira Sommer');
  expect(await office.activitiesOf(id)).toEqual([]);
  const mira = { firstname: 'Mira', lastname: 'Sommer', email: 'Mira@Nordagentur.example' };
  await suite.vendors.moco.person('createUser', mira);
  const { user } = await office.activityOnce(id);
  expect(user?.firstname).toBe('Mira');
  await eventually('nothing waits', async () => {
    const { json } = await suite.ops<{ connections: { waiting: number }[] }>('status');
    return json.connections[0]?.waiting === 0;
  });
});

test('T3 the entry of somebody deactivated in MOCO waits with that reason and passes by itself once they are active', async () => {
  const { moco } = suite.vendors;
  const jonas = await office.mocoUser('Jonas');
  await moco.person('updateUser', jonas, { active: false });
  await suite.idle();
  const id = await office.book({ projectId: project.aworkId, note: 'Von Jonas, später', who: 'Jonas' });
  const { sentence } = await handled(suite, id, { code: 'person-deactivated' });
  expect(sentence).toContain('Jonas Keller is deactivated in MOCO');
  expect(await office.activitiesOf(id)).toEqual([]);
  await moco.person('updateUser', jonas, { active: true });
  const { user } = await office.activityOnce(id);
  expect(user?.id).toBe(jonas);
});
