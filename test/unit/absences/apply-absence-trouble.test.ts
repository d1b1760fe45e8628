import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import { answerLost, createAbsenceBench, createEnteredBench, killed } from './absence-bench.ts';
import { boundLink, hqUserId, longer, wantedFields } from './absence-examples.ts';
import type { Trouble } from './hq-twin.ts';

const first = '9001 of 11: Vacation 06-08 to 06-13';
const second = '9002 of 11: Vacation 06-08 to 06-14';
const found = { kind: 'found', hqUserId } as const;
const createTrouble = (when: Trouble['when'], error: Error): Trouble => ({
  call: 'createAbsence',
  when,
  error,
});
const deleteTrouble = (when: Trouble['when'], error: Error): Trouble => ({
  call: 'deleteAbsence',
  when,
  error,
});

async function createBench(...troubles: Trouble[]) {
  const bench = createAbsenceBench();
  await bench.knows(found);
  bench.hq.troubles.push(...troubles);
  return bench;
}

async function createEditBench(...troubles: Trouble[]) {
  const bench = await createEnteredBench();
  bench.source.set('absence-1', longer);
  bench.hq.troubles.push(...troubles);
  return bench;
}

const surplus = [{ id: 9001, userId: hqUserId }];

test.each([
  ['a process killed before', 'before', killed],
  ['a process killed after', 'after', killed],
  ['an answer lost before', 'before', answerLost],
  ['an answer lost after', 'after', answerLost],
] as const)('P1: %s the create leaves one absence after the next run', async (_case, when, error) => {
  const bench = await createBench(createTrouble(when, error));
  await bench.handle();
  expect(bench.hq.shown()).toEqual(when === 'after' ? [first] : []);
  expect(await bench.link()).toMatchObject({ data: { begun: { fields: wantedFields } } });
  expect((await bench.link())?.targetId).toBeUndefined();
  expect(await bench.handle()).toBe('brought-in-line');
  expect(bench.hq.writes).toEqual(['create Vacation']);
  expect(bench.hq.shown()).toEqual([first]);
  expect(await bench.link()).toMatchObject(boundLink);
  expect(await bench.handle()).toBe('up-to-date');
});

test('P1: a create may get lost several times over', async () => {
  const bench = await createBench(createTrouble('before', killed), createTrouble('after', answerLost));
  for (let run = 0; run < 3; run += 1) await bench.handle();
  expect(bench.hq.shown()).toEqual([first]);
  expect(await bench.handle()).toBe('up-to-date');
});

test.each([
  ['before', [first]],
  ['after', [first, second]],
] as const)('P3: a crash %s the create of an edit never leaves HQ without an absence', async (when, held) => {
  const bench = await createEditBench(createTrouble(when, killed));
  expect(await bench.handle()).toBe('Error: killed');
  expect(bench.hq.shown()).toEqual(held);
  expect(await bench.link()).toMatchObject({ targetId: '9001' });
  expect(await bench.handle()).toBe('brought-in-line');
  expect(bench.hq.shown()).toEqual([second]);
  expect(await bench.link()).toMatchObject({ targetId: '9002', data: { surplus: [] } });
  expect(await bench.handle()).toBe('up-to-date');
});

test('P3: after a crash between create and delete the link knows both', async () => {
  const bench = await createEditBench(deleteTrouble('before', killed));
  await bench.handle();
  expect(bench.hq.shown()).toEqual([first, second]);
  expect(await bench.link()).toMatchObject({ targetId: '9002', data: { surplus } });
});

test.each(['before', 'after'] as const)(
  'P3: after a crash %s the delete of an edit HQ holds the edited absence once',
  async (when) => {
    const bench = await createEditBench(deleteTrouble(when, killed));
    await bench.handle();
    expect(await bench.handle()).toBe('brought-in-line');
    expect(bench.hq.shown()).toHaveLength(1);
    expect(bench.hq.shown()[0]).toMatch(/Vacation 06-08 to 06-14$/);
    expect(await bench.link()).toMatchObject({ data: { surplus: [] } });
    expect(await bench.handle()).toBe('up-to-date');
  },
);

test('P3: an edit whose create got lost and that is edited again ends with the last state alone', async () => {
  const bench = await createEditBench(createTrouble('after', answerLost));
  await bench.handle();
  bench.source.set('absence-1', { ...longer, ends: { at: '2026-06-16T00:00:00', half: 'SECOND_HALF' } });
  expect(await bench.handle()).toBe('brought-in-line');
  expect(bench.hq.shown()).toEqual(['9003 of 11: Vacation 06-08 to 06-16']);
  expect(await bench.link()).toMatchObject({ targetId: '9003', data: { surplus: [] } });
});

test('P3: an edit whose create got lost and that is deleted leaves nothing, as one deletion', async () => {
  const bench = await createEditBench(createTrouble('after', answerLost));
  await bench.handle();
  bench.source.clear();
  expect(await bench.handle()).toBe('brought-in-line');
  expect([bench.hq.shown(), bench.deletions.counted]).toEqual([[], 1]);
});

test.each(['before', 'after'] as const)('P3: a deletion killed %s HQ did it is finished', async (when) => {
  const bench = await createEnteredBench();
  bench.source.clear();
  bench.hq.troubles.push(deleteTrouble(when, killed));
  await bench.handle();
  expect(await bench.link()).toMatchObject({ targetId: '9001' });
  expect(await bench.handle()).toBe(when === 'before' ? 'brought-in-line' : 'deleted-in-personio');
  expect(bench.hq.shown()).toEqual([]);
  expect(await bench.link()).toMatchObject({ targetId: undefined, data: {} });
});

test('P3: what an edit replaced goes although the absence waits for something else by then', async () => {
  const bench = await createEditBench(deleteTrouble('before', answerLost));
  await bench.handle();
  bench.tools.settings = { ...bench.tools.settings, startDate: '2026-07-01' };
  bench.source.clear();
  bench.hq.change(9002, { end: '2026-06-30T00:00:00' });
  expect(await bench.handle()).toBe('absence-too-early');
  expect(bench.hq.writes).toEqual(['create Vacation', 'delete 9001']);
  expect(await bench.link()).toMatchObject({ targetId: '9002', data: { surplus: [] } });
});

test.each([
  ['HQ’s clock is behind', 100],
  ['HQ’s clock is ahead', -100],
])('P1: a lost create is found though %s', async (_case, secondsBehind) => {
  const bench = await createBench(createTrouble('after', answerLost));
  bench.hq.clock.secondsBehind = secondsBehind;
  await bench.handle();
  await bench.handle();
  expect(bench.hq.shown()).toEqual([first]);
});

test('P3: an equal absence that was in HQ before is not taken for a lost create', async () => {
  const bench = await createBench(createTrouble('before', killed));
  bench.hq.put(wantedFields, new Date('2026-06-01T09:57:00Z'));
  await bench.handle();
  expect(await bench.handle()).toBe('brought-in-line');
  expect(bench.hq.shown()).toHaveLength(2);
  expect(await bench.link()).toMatchObject({ targetId: '9002' });
});

test('P3: an edit that HQ refuses, for example as overlapping, is parked and leaves what is there until HQ takes it', async () => {
  const refused = new Failure(commonReasons['vendor-refused'], {
    details: { vendor: 'hq', call: 'POST /v2/Absences', problem: 'overlaps' },
  });
  const bench = await createEditBench(createTrouble('before', refused));
  expect(await bench.handle()).toBe('vendor-refused');
  expect([bench.hq.shown(), (await bench.link())?.outcome?.kind]).toEqual([[first], 'parked']);
  expect(await bench.handle()).toBe('brought-in-line');
  expect(bench.hq.shown()).toEqual([second]);
});
