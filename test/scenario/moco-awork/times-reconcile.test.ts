import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Stray } from '../../../shared/reconcile/listed-stretch.ts';
import type { ReconcileRow } from '../../../shared/reconcile/reconcile.ts';
import type { Reconciled } from '../../../functions/ops/reconcile/reconciled.ts';
import { explain, handled, letterOf } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import type { Activity, LinkedProject, TimesOffice } from './times-office.ts';
import { CONNECTION, openTimesOffice } from './times-office.ts';

jest.setTimeout(240_000);

let suite: RunningSuite;
let office: TimesOffice;
let project: LinkedProject;
const ids: Record<string, string> = {};
const activities: Record<string, Activity> = {};
let doubledId = 0;

const reconcile = (...words: string[]) =>
  suite.ops<{ directions: Reconciled[]; repaired: number | null }>(
    ...['reconcile', CONNECTION, '--direction', 'awork-moco-times'],
    ...['--from', '2026-11-01', '--to', '2026-11-10', ...words],
  );
const rowsOf = ({ directions }: { directions: Reconciled[] }) => directions.flatMap(({ rows }) => rows);
const ofMoco = ({ task, project: place, date, seconds }: Activity) => ({
  ...{ date, seconds, task_id: task.id, project_id: place.id },
});

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  office = openTimesOffice(suite);
  project = await office.linkProject('Abgleich');
  for (const note of ['Gelöscht', 'Geändert', 'Verdoppelt', 'Abgerechnet', 'Unberührt'])
    ids[note] = await office.book({ projectId: project.aworkId, note });
  for (const [note, id] of Object.entries(ids)) activities[note] = await office.activityOnce(id);
  ids['Wartet'] = await office.book({ projectId: project.aworkId, note: 'Wartet', who: 'Mira' });
  await handled(suite, ids['Wartet'], { code: 'person-unknown' });
  await suite.idle();
  await somebodyWorksInMoco();
});
afterAll(() => suite.stop());

async function somebodyWorksInMoco(): Promise<void> {
  const { moco, awork } = suite.vendors;
  const activity = (note: string) => activities[note] as Activity;
  await moco.person('deleteActivity', activity('Gelöscht').id);
  await moco.person('updateActivity', activity('Geändert').id, { description: 'Anders', seconds: 60 });
  const owner = await office.mocoUser('Lena');
  const twin = { ...ofMoco(activity('Verdoppelt')), description: 'Verdoppelt' };
  const remote_id = `awork:${ids['Verdoppelt']}`;
  doubledId = (await moco.person<{ id: number }>('createActivity', owner, { ...twin, remote_id })).id;
  await moco.person('createActivity', owner, { ...twin, description: 'Von Hand', seconds: 900 });
  await moco.person('billActivity', activity('Abgerechnet').id);
  await awork.person('updateTimeEntry', ids['Abgerechnet'] ?? '', { note: 'Nachträglich' });
  await letterOf(suite, ids['Abgerechnet'] ?? '', 'activity-billed');
  await suite.idle();
}

test('O6 each difference of the times is told by its cause, with what is different, and the exit code says so', async () => {
  const { exitCode, json } = await reconcile();
  expect(exitCode).toBe(1);
  const told = rowsOf(json).map(({ cause, id, targetId, reason }) => [cause, id ?? targetId, reason?.code]);
  const byHand = (await office.mocoActivities()).find(({ description }) => description === 'Von Hand');
  const expected: [ReconcileRow['cause'] | Stray['cause'], string, string?][] = [
    ['gone', ids['Gelöscht'] ?? ''],
    ['differs', ids['Geändert'] ?? ''],
    ['doubled', String(doubledId)],
    ['not-ours', String(byHand?.id)],
    ['waiting', ids['Wartet'] ?? '', 'person-unknown'],
    ['locked', ids['Abgerechnet'] ?? '', 'activity-billed'],
  ];
  expect(told.map(String).toSorted()).toEqual(
    expected.map(([cause, id, code]) => String([cause, id, code])).toSorted(),
  );
  const edited = rowsOf(json).find(({ id }) => id === ids['Geändert']);
  expect(edited?.fields).toEqual([
    { field: 'duration', wanted: '1:00:00', held: '0:01:00' },
    { field: 'text', wanted: 'Geändert', held: 'Anders' },
  ]);
});

test('O6 what was deleted or edited in MOCO is left so by every comparison, and explained as gone', async () => {
  const before = await office.mocoActivities();
  await suite.ops('sweep', CONNECTION);
  await suite.idle();
  expect(
    (await suite.ops('resync', CONNECTION, '--direction', 'awork-moco-times', '--ids', ids['Gelöscht'] ?? ''))
      .exitCode,
  ).toBe(0);
  await handled(suite, ids['Gelöscht'] ?? '', { code: 'activity-gone' });
  await suite.idle();
  expect(await office.mocoActivities()).toEqual(before);
  const [record] = (await explain(suite, ids['Gelöscht'] ?? '')).records;
  expect(record).toMatchObject({ plan: { plan: 'skip', code: 'activity-gone' }, sides: 'gone' });
});

test('O6 a repair brings back and mends what nothing explains and leaves everything else as it is', async () => {
  const spared = (await office.mocoActivities()).filter(({ id }) => id !== activities['Geändert']?.id);
  const { exitCode, json } = await reconcile('--repair', '--yes');
  expect([exitCode, json.repaired]).toEqual([0, 2]);
  await office.activityOnce(ids['Gelöscht'] ?? '', ({ description }) => description === 'Gelöscht');
  await office.activityOnce(
    ids['Geändert'] ?? '',
    ({ seconds, description }) => seconds === 3600 && description === 'Geändert',
  );
  await suite.idle();
  expect(await office.mocoActivities()).toEqual(expect.arrayContaining(spared));
  expect(await office.mocoActivities()).toHaveLength(spared.length + 2);
});

test('O6 once a person has removed the double and the missing person is there, both sides agree to the minute', async () => {
  const { moco } = suite.vendors;
  await moco.person('deleteActivity', doubledId);
  await moco.person('createUser', {
    firstname: 'Mira',
    lastname: 'Sommer',
    email: 'mira@nordagentur.example',
  });
  await office.activityOnce(ids['Wartet'] ?? '');
  await suite.idle();
  const { exitCode, json } = await reconcile();
  expect(exitCode).toBe(0);
  expect(
    rowsOf(json)
      .map(({ cause }) => cause)
      .toSorted(),
  ).toEqual(['locked', 'not-ours']);
  const totals = json.directions.flatMap((each) => each.totals);
  expect(
    totals.map(({ group, source, target, others }) => [group['person'], source, target, others]).toSorted(),
  ).toEqual([
    ['Lena Brandt', 300, 300, 15],
    ['Mira Sommer', 60, 60, 0],
  ]);
});
