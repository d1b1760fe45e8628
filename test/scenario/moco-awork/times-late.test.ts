import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { handled, letterOf } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import type { LinkedProject, TimesOffice } from './times-office.ts';
import { CONNECTION, openTimesOffice } from './times-office.ts';

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

test('T5 entries of an unlinked project are ignored with that reason, and follow from the start date when it is linked', async () => {
  const { id: aworkId } = await suite.vendors.awork.person<{ id: string }>('createProject', {
    name: 'Eigenes',
  });
  const at = (startDateLocal: string) =>
    office.book({ projectId: aworkId, note: `Am ${startDateLocal}`, startDateLocal });
  const [older, first, recent] = [await at('2025-12-31'), await at('2026-01-01'), await at('2026-11-02')];
  const { sentence } = await handled(suite, recent, { code: 'project-not-linked' });
  expect(sentence).toContain('Eigenes');
  const link = { 'awork Projekt': `https://nordagentur.awork.com/projects/${aworkId}` };
  await office.linkProject('Später verknüpft', { custom_properties: link });
  expect(await office.activityOnce(first)).toMatchObject({ date: '2026-01-01' });
  expect(await office.activityOnce(recent)).toMatchObject({ date: '2026-11-02' });
  await suite.idle();
  expect(await office.activitiesOf(older)).toEqual([]);
  const { json } = await suite.ops<{ records: object[] }>('explain', CONNECTION, older);
  expect(json.records).toMatchObject([{ plan: { plan: 'skip', code: 'before-start-date' } }]);
});

interface Totals {
  totals: { create: number; change: number };
  sent: Record<string, number>;
}
const resync = (...filter: string[]) =>
  suite.ops<Totals>('resync', CONNECTION, '--direction', 'awork-moco-times', ...filter);

test('T6 missed entries are planned by a dry run that writes nothing, and follow by project, person or date', async () => {
  const { awork, moco } = suite.vendors;
  const [webhook] = (await awork.state()).webhooks;
  await awork.person('switchOffWebhook', webhook?.id);
  const missed = {
    byProject: await office.book({ projectId: beta?.aworkId ?? '', note: 'Verpasst 1' }),
    byPerson: await office.book({ projectId: alpha?.aworkId ?? '', note: 'Verpasst 2', who: 'Jonas' }),
    byDate: await office.book({
      ...{ projectId: alpha?.aworkId ?? '', note: 'Verpasst 3', startDateLocal: '2026-02-14' },
    }),
  };
  const before = JSON.stringify(await moco.state());
  const planned = await resync('--since', '2026-01-01', '--dry-run');
  expect(planned.json.totals).toMatchObject({ create: 3, change: 0 });
  expect(JSON.stringify(await moco.state())).toBe(before);

  const countOf = async (id: string) => (await office.activitiesOf(id)).length;
  const counts = () => Promise.all([missed.byProject, missed.byPerson, missed.byDate].map(countOf));
  expect((await resync('--project', beta?.aworkId ?? '')).json.sent).toEqual({ 'awork-moco-times': 1 });
  await office.activityOnce(missed.byProject);
  await suite.idle();
  expect(await counts()).toEqual([1, 0, 0]);
  await resync('--person', 'JONAS@nordagentur.example');
  await office.activityOnce(missed.byPerson);
  await suite.idle();
  expect(await counts()).toEqual([1, 1, 0]);
  await resync('--since', '2026-02-14', '--until', '2026-02-14');
  await office.activityOnce(missed.byDate);
  await suite.idle();
  expect(await counts()).toEqual([1, 1, 1]);
  const { json } = await suite.ops<{ items: { state: string }[] }>('setup', CONNECTION);
  expect(json.items.filter(({ state }) => state === 'repaired')).toHaveLength(1);
});

test('T7 a billed activity is neither changed nor removed, and the difference is parked', async () => {
  const { awork, moco } = suite.vendors;
  const id = await office.book({ projectId: alpha?.aworkId ?? '', note: 'Abgerechnet' });
  const activity = await office.activityOnce(id);
  await moco.person('billActivity', activity.id);
  await office.edit(id, { durationSeconds: 7200, note: 'Nachträglich' });
  const letter = await letterOf(suite, id, 'activity-billed');
  expect(letter.sentence).toContain('duration, text');
  await awork.person('deleteTimeEntry', id);
  await handled(suite, id, { code: 'activity-billed' });
  await suite.idle();
  expect(await office.activitiesOf(id)).toMatchObject([
    { id: activity.id, seconds: 3600, description: 'Abgerechnet', billed: true },
  ]);
});

test('T7 an activity in a locked period is neither changed nor removed, and passes by replay when it is opened', async () => {
  const { moco } = suite.vendors;
  const locked = { projectId: alpha?.aworkId ?? '', note: 'Gesperrt', startDateLocal: '2026-03-10' };
  const id = await office.book(locked);
  const doomed = await office.book({ ...locked, note: 'Bleibt vorerst' });
  await Promise.all([office.activityOnce(id), office.activityOnce(doomed)]);
  await moco.person('lockPeriod', '2026-03-31');
  await office.edit(id, { durationSeconds: 60 });
  await suite.vendors.awork.person('deleteTimeEntry', doomed);
  const letter = await letterOf(suite, id, 'activity-locked');
  expect(letter.sentence).toContain('Different in awork: duration');
  await letterOf(suite, doomed, 'activity-locked');
  expect(await office.activitiesOf(id)).toMatchObject([{ seconds: 3600 }]);
  expect(await office.activitiesOf(doomed)).toHaveLength(1);
  await moco.person('lockPeriod', null);
  await suite.ops('dlq', 'replay', '--reason', 'activity-locked');
  await office.activityOnce(id, ({ seconds }) => seconds === 60);
  await suite.idle();
  expect(await office.activitiesOf(doomed)).toEqual([]);
});
