import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { handled } from '../explained.ts';
import type { Letters } from '../explained.ts';
import type { RunningSuite } from '../running-suite.ts';
import { startSuite } from '../running-suite.ts';
import { addConnection } from '../second-connection.ts';
import type { TimesOffice } from './times-office.ts';
import { openTimesOffice } from './times-office.ts';

jest.setTimeout(240_000);

const STRICT = 'strenge-agentur';
const FIELD = 'awork strict';
let suite: RunningSuite;
let office: TimesOffice;
let aworkId: string;
let mocoId: number;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  office = openTimesOffice(suite);
  const settings = {
    ...{ syncField: 'Sync strict', syncTag: 'Sync strict', linkField: FIELD, startDate: '2026-01-01' },
    ...{ assignPeople: false, unassignedServiceItem: 'Unassigned Time Entry' },
  };
  await addConnection(suite, { id: STRICT, settings });
  await suite.ops('setup', STRICT);
  mocoId = await office.createMocoProject('Nur Zugewiesene', { tags: ['Sync strict'] });
  aworkId = await eventually('it is linked', () => office.addressOf(mocoId, FIELD));
  await suite.idle();
});
afterAll(() => suite.stop());

const assigned = async () =>
  (await office.mocoProject(mocoId)).contracts.filter(({ active }) => active).map(({ user_id }) => user_id);

test('T9 with assigning off, an entry waits with that reason and passes by itself after the assignment', async () => {
  const id = await office.book({ projectId: aworkId, note: 'Unzugewiesen' });
  const { sentence } = await handled(suite, id, { code: 'person-not-assigned', connection: STRICT });
  expect(sentence).toContain('Lena Brandt');
  const lena = await office.mocoUser('Lena');
  expect(await assigned()).not.toContain(lena);
  expect(await office.activitiesOf(id)).toEqual([]);
  await suite.vendors.moco.person('assignUser', mocoId, lena);
  expect(await office.activityOnce(id)).toMatchObject({ user: { id: lena } });
});

test('T2 the catch-all service item has the name of the connection’s settings', async () => {
  await suite.vendors.moco.person('assignUser', mocoId, await office.mocoUser('Jonas'));
  await suite.idle();
  const id = await office.book({ projectId: aworkId, note: 'Ohne Leistung', who: 'Jonas' });
  expect((await office.activityOnce(id)).task.name).toBe('Unassigned Time Entry');
});

test('T9 with assigning on, the person is assigned to the MOCO project first', async () => {
  const openId = await office.createMocoProject('Für alle');
  const projectId = await eventually('it is linked', () => office.addressOf(openId));
  const jonas = await office.mocoUser('Jonas');
  expect((await office.mocoProject(openId)).contracts.map(({ user_id }) => user_id)).not.toContain(jonas);
  const id = await office.book({ projectId, note: 'Gleich dabei', who: 'Jonas' });
  expect(await office.activityOnce(id)).toMatchObject({ user: { id: jonas } });
  const { contracts } = await office.mocoProject(openId);
  expect(contracts.filter(({ user_id }) => user_id === jonas)).toMatchObject([{ active: true }]);
});

test('T9 somebody whose assignment was switched off in MOCO is assigned again', async () => {
  const openId = await office.createMocoProject('Rückkehr');
  const projectId = await eventually('it is linked', () => office.addressOf(openId));
  const first = await office.book({ projectId, note: 'Vor dem Urlaub' });
  await office.activityOnce(first);
  await suite.vendors.moco.person('unassignUser', openId, await office.mocoUser('Lena'));
  await suite.idle();
  await office.activityOnce(await office.book({ projectId, note: 'Nach dem Urlaub' }));
});

test('T9 the first entries of somebody unassigned arrive together, all of them, and assign the person once', async () => {
  const openId = await office.createMocoProject('Erster Tag');
  const projectId = await eventually('it is linked', () => office.addressOf(openId));
  await suite.idle();
  const notes = Array.from({ length: 8 }, (_, index) => `Erster Tag ${index}`);
  const ids = await Promise.all(notes.map((note) => office.book({ projectId, note })));
  await Promise.all(ids.map((id) => office.activityOnce(id)));
  const { json } = await suite.ops<Letters>('dlq', 'list');
  expect(json.letters).toEqual([]);
});
