import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { explain, letterOf } from './explained.ts';
import type { Letters } from './explained.ts';
import type { RunningSuite } from './running-suite.ts';
import { startSuite } from './running-suite.ts';
import type { TimesOffice } from './moco-awork/times-office.ts';
import { CONNECTION, openTimesOffice } from './moco-awork/times-office.ts';

jest.setTimeout(240_000);

/** Entries that MOCO refuses at first, because their day is locked; and one whose activity is billed. */
let suite: RunningSuite;
let office: TimesOffice;
let locked: string[];
let billed: string;

beforeAll(async () => {
  suite = await startSuite({ connector: 'moco-awork' });
  office = openTimesOffice(suite);
  const { aworkId: projectId } = await office.linkProject('Alpha');
  await suite.idle();
  const { moco } = suite.vendors;
  billed = await office.book({ projectId, note: 'Abgerechnet' });
  await moco.person('billActivity', (await office.activityOnce(billed)).id);
  await moco.person('lockPeriod', '2026-01-31');
  const inJanuary = { projectId, startDateLocal: '2026-01-15' };
  locked = await Promise.all(['Eins', 'Zwei', 'Drei'].map((note) => office.book({ ...inJanuary, note })));
  await office.edit(billed, { durationSeconds: 60 });
  for (const id of locked) await letterOf(suite, id, 'activity-refused');
  await letterOf(suite, billed, 'activity-billed');
});
afterAll(() => suite.stop());

const list = async (...filter: string[]) => (await suite.ops<Letters>('dlq', 'list', ...filter)).json.letters;
const idsOf = (letters: readonly { id: string }[]) => letters.map(({ id }) => id).toSorted();

test('O3 dead letters are listed with their reasons, by filter, and one is shown in full', async () => {
  expect(idsOf(await list())).toEqual([...locked, billed].toSorted());
  expect(idsOf(await list('--reason', 'activity-refused'))).toEqual(locked.toSorted());
  expect(idsOf(await list('--id', billed, '--connection', CONNECTION))).toEqual([billed]);
  expect(await list('--older-than', '1h')).toEqual([]);
  expect(await list('--direction', 'moco-awork-projects')).toEqual([]);
  expect(await suite.ops('dlq', 'list', '--connection', 'niemand')).toMatchObject({ exitCode: 2 });
  const shown = await suite.ops<Letters['letters'][number] & { pointer: object }>(
    ...['dlq', 'show', '1', '--id', billed],
  );
  expect(shown.json).toMatchObject({ id: billed, code: 'activity-billed', pointer: { id: billed } });
  expect(JSON.stringify(shown.json)).not.toContain('Abgerechnet');
  expect((await explain(suite, billed)).records[0]?.deadLetters).toMatchObject([{ code: 'activity-billed' }]);
});

test('O3 a dry run of replay and discard leaves every letter, and a discard without a filter is refused', async () => {
  const replay = await suite.ops('dlq', 'replay', '--dry-run');
  expect(replay.json).toMatchObject({ dryRun: true, replayed: 4, records: 4 });
  expect((await suite.ops('dlq', 'discard', '--dry-run', '--all')).json).toMatchObject({ discarded: 4 });
  expect((await suite.ops('dlq', 'discard')).exitCode).toBe(2);
  await suite.idle();
  expect(await list()).toHaveLength(4);
});

test('O3 a replay whose cause remains comes back, and one whose cause is gone goes through', async () => {
  const [first = '', ...others] = locked;
  await suite.ops('dlq', 'replay', '--id', first);
  await letterOf(suite, first, 'activity-refused');
  await suite.vendors.moco.person('lockPeriod', null);
  const replayed = await suite.ops('dlq', 'replay', '--reason', 'activity-refused');
  expect(replayed.json).toMatchObject({ dryRun: false, replayed: 3, records: 3, refused: 0 });
  for (const id of [first, ...others]) await office.activityOnce(id);
  expect(idsOf(await list())).toEqual([billed]);
});

test('O3 replaying twice changes nothing', async () => {
  const before = JSON.stringify(await suite.vendors.moco.state());
  for (const _round of [1, 2]) {
    await suite.ops('dlq', 'replay');
    await letterOf(suite, billed, 'activity-billed');
    await suite.idle();
  }
  expect(JSON.stringify(await suite.vendors.moco.state())).toBe(before);
  expect(await list()).toHaveLength(1);
});

test('O3 discarding throws away what the filter names, and nothing else', async () => {
  expect((await suite.ops('dlq', 'discard', '--reason', 'activity-refused')).json).toMatchObject({
    discarded: 0,
  });
  expect(await list()).toHaveLength(1);
  expect((await suite.ops('dlq', 'discard', '--id', billed)).json).toMatchObject({ discarded: 1 });
  expect(await list()).toEqual([]);
});
