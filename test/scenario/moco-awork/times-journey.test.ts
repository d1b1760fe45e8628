import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { handled } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import type { LinkedProject, TimesOffice } from './times-office.ts';
import { openTimesOffice } from './times-office.ts';

jest.setTimeout(240_000);

let suite: RunningSuite;
let office: TimesOffice;
let [alpha, beta]: LinkedProject[] = [];

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  office = openTimesOffice(suite);
  [alpha, beta] = await Promise.all([office.linkProject('Alpha'), office.linkProject('Beta')]);
  await suite.idle();
});
afterAll(() => suite.stop());

const onAlpha = (note: string) => ({ projectId: alpha?.aworkId ?? '', note });

test('T1 a time entry on a linked project appears in MOCO, follows an edit, and goes when it is deleted', async () => {
  const id = await office.book({ ...onAlpha('Sitemap'), startDateLocal: '2026-11-05' });
  const activity = await office.activityOnce(id);
  expect(activity).toMatchObject({ description: 'Sitemap', date: '2026-11-05', seconds: 3600 });
  expect(activity).toMatchObject({ user: { firstname: 'Lena' }, project: { id: alpha?.mocoId } });
  await office.edit(id, { note: 'Sitemap, neu', durationSeconds: 5400, startDateLocal: '2026-11-06' });
  const edited = await office.activityOnce(id, ({ seconds }) => seconds === 5400);
  expect(edited).toMatchObject({ id: activity.id, description: 'Sitemap, neu', date: '2026-11-06' });
  await suite.vendors.awork.person('deleteTimeEntry', id);
  await eventually('it is gone', async () => (await office.activitiesOf(id)).length === 0);
});

test('T1 an entry that is deleted before it was read leaves nothing in MOCO', async () => {
  const id = await office.book(onAlpha('Vertippt'));
  await suite.vendors.awork.person('deleteTimeEntry', id);
  await handled(suite, id, { code: 'never-arrived' });
  expect(await office.activitiesOf(id)).toEqual([]);
});

test('T4 billable and not billable are carried over, also when they change, and seconds are exact', async () => {
  const paid = await office.book({ ...onAlpha('Bezahlt'), isBillable: true, durationSeconds: 3601 });
  const unpaid = await office.book({ ...onAlpha('Kulanz'), isBillable: false, durationSeconds: 59 });
  expect(await office.activityOnce(paid)).toMatchObject({ billable: true, seconds: 3601 });
  expect(await office.activityOnce(unpaid)).toMatchObject({ billable: false, seconds: 59 });
  await office.edit(paid, { isBillable: false });
  await office.edit(unpaid, { isBillable: true });
  await office.activityOnce(paid, ({ billable }) => !billable);
  await office.activityOnce(unpaid, ({ billable }) => billable);
});

test('T4 the date is the local one of the entry, around midnight and around the changes of the clock', async () => {
  const days = [
    ['2026-07-01', '00:15', 'Europe/Berlin'],
    ['2026-07-01', '23:45', 'America/New_York'],
    ['2026-03-29', '00:30', 'Europe/Berlin'],
    ['2026-03-29', '03:30', 'Europe/Berlin'],
    ['2026-10-25', '02:30', 'Europe/Berlin'],
    ['2026-10-26', '00:10', 'Europe/Berlin'],
    ['2026-05-01', '00:05', 'Pacific/Auckland'],
  ] as const;
  const booked = days.map(async ([startDateLocal, startTimeLocal, timezone]) => {
    const when = { startDateLocal, startTimeLocal, timezone, durationSeconds: 900 };
    const id = await office.book({ ...onAlpha(`${startDateLocal} ${startTimeLocal}`), ...when });
    return office.activityOnce(id);
  });
  const dates = (await Promise.all(booked)).map(({ date, seconds }) => [date, seconds]);
  expect(dates).toEqual(days.map(([day]) => [day, 900]));
});

test('T8 a running timer waits with that reason and follows when it is stopped', async () => {
  const { awork } = suite.vendors;
  const { userId, typeOfWorkId } = await office.bookingOf(onAlpha(''));
  const { id } = await awork.person<{ id: string }>('startTimer', userId, {
    typeOfWorkId,
    projectId: alpha?.aworkId,
  });
  await handled(suite, id, { code: 'timer-running' });
  expect(await office.activitiesOf(id)).toEqual([]);
  await awork.person('stopTimer', userId);
  const { seconds } = await office.activityOnce(id);
  expect(seconds).toBe((await awork.state()).timeEntries.find((entry) => entry.id === id)?.duration);
});

test('T8 a move to another project or person, or away, ends with exactly one activity in the right place', async () => {
  const { awork } = suite.vendors;
  const id = await office.book(onAlpha('Wandert'));
  await office.activityOnce(id);
  await awork.person('moveTimeEntry', id, { projectId: beta?.aworkId });
  const moved = await office.activityOnce(id, ({ project }) => project.id === beta?.mocoId);
  expect(moved.user?.firstname).toBe('Lena');
  await awork.person('moveTimeEntry', id, { userId: await office.aworkUser('Jonas') });
  const handedOver = await office.activityOnce(id, ({ user }) => user?.firstname === 'Jonas');
  expect(handedOver).toMatchObject({ project: { id: beta?.mocoId }, description: 'Wandert', seconds: 3600 });
  const { id: aside } = await awork.person<{ id: string }>('createProject', { name: 'Intern' });
  await awork.person('moveTimeEntry', id, { projectId: aside });
  await eventually('it was taken back', async () => (await office.activitiesOf(id)).length === 0);
  await awork.person('moveTimeEntry', id, { projectId: alpha?.aworkId });
  await office.activityOnce(id, ({ project }) => project.id === alpha?.mocoId);
});

test('T8 a move to another task of the project ends with exactly one activity on that service item', async () => {
  const { awork, moco } = suite.vendors;
  const item = await moco.person<{ id: number }>('addTask', alpha?.mocoId, { name: 'Reinzeichnung' });
  const task = await eventually('the service item is a task', async () =>
    (await awork.state()).tasks.find(({ name }) => name === 'Reinzeichnung'),
  );
  await suite.idle();
  const id = await office.book(onAlpha('Zieht um'));
  await office.activityOnce(id, (activity) => activity.task.id !== item.id);
  await awork.person('moveTimeEntry', id, { taskId: task.id });
  await office.activityOnce(id, (activity) => activity.task.id === item.id);
});
