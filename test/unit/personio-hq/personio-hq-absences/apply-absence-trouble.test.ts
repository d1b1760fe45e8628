import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../../shared/common-reasons.ts';
import { Failure } from '../../../../shared/failure.ts';
import { answerLost, createAbsenceHarness, createEnteredHarness, killed } from './absence-harness.ts';
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

async function createHarness(...troubles: Trouble[]) {
  const harness = createAbsenceHarness();
  await harness.knows(found);
  harness.hq.troubles.push(...troubles);
  return harness;
}

async function createEditHarness(...troubles: Trouble[]) {
  const harness = await createEnteredHarness();
  harness.source.set('absence-1', longer);
  harness.hq.troubles.push(...troubles);
  return harness;
}

const surplus = [{ id: 9001, userId: hqUserId }];

test.each([
  ['a process killed before', 'before', killed],
  ['a process killed after', 'after', killed],
  ['an answer lost before', 'before', answerLost],
  ['an answer lost after', 'after', answerLost],
] as const)('P1: %s the create leaves one absence after the next run', async (_case, when, error) => {
  const harness = await createHarness(createTrouble(when, error));
  await harness.handle();
  expect(harness.hq.shown()).toEqual(when === 'after' ? [first] : []);
  expect(await harness.link()).toMatchObject({ data: { begun: { fields: wantedFields } } });
  expect((await harness.link())?.targetId).toBeUndefined();
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.writes).toEqual(['create Vacation']);
  expect(harness.hq.shown()).toEqual([first]);
  expect(await harness.link()).toMatchObject(boundLink);
  expect(await harness.handle()).toBe('up-to-date');
});

test('P1: a create may get lost several times over', async () => {
  const harness = await createHarness(createTrouble('before', killed), createTrouble('after', answerLost));
  for (let run = 0; run < 3; run += 1) await harness.handle();
  expect(harness.hq.shown()).toEqual([first]);
  expect(await harness.handle()).toBe('up-to-date');
});

test.each([
  ['before', [first]],
  ['after', [first, second]],
] as const)('P3: a crash %s the create of an edit never leaves HQ without an absence', async (when, held) => {
  const harness = await createEditHarness(createTrouble(when, killed));
  expect(await harness.handle()).toBe('Error: killed');
  expect(harness.hq.shown()).toEqual(held);
  expect(await harness.link()).toMatchObject({ targetId: '9001' });
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual([second]);
  expect(await harness.link()).toMatchObject({ targetId: '9002', data: { surplus: [] } });
  expect(await harness.handle()).toBe('up-to-date');
});

test('P3: after a crash between create and delete the link knows both', async () => {
  const harness = await createEditHarness(deleteTrouble('before', killed));
  await harness.handle();
  expect(harness.hq.shown()).toEqual([first, second]);
  expect(await harness.link()).toMatchObject({ targetId: '9002', data: { surplus } });
});

test.each(['before', 'after'] as const)(
  'P3: after a crash %s the delete of an edit HQ holds the edited absence once',
  async (when) => {
    const harness = await createEditHarness(deleteTrouble(when, killed));
    await harness.handle();
    expect(await harness.handle()).toBe('brought-in-line');
    expect(harness.hq.shown()).toHaveLength(1);
    expect(harness.hq.shown()[0]).toMatch(/Vacation 06-08 to 06-14$/);
    expect(await harness.link()).toMatchObject({ data: { surplus: [] } });
    expect(await harness.handle()).toBe('up-to-date');
  },
);

test('P3: an edit whose create got lost and that is edited again ends with the last state alone', async () => {
  const harness = await createEditHarness(createTrouble('after', answerLost));
  await harness.handle();
  harness.source.set('absence-1', { ...longer, ends: { at: '2026-06-16T00:00:00', half: 'SECOND_HALF' } });
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual(['9003 of 11: Vacation 06-08 to 06-16']);
  expect(await harness.link()).toMatchObject({ targetId: '9003', data: { surplus: [] } });
});

test('P3: an edit whose create got lost and that is deleted leaves nothing, as one deletion', async () => {
  const harness = await createEditHarness(createTrouble('after', answerLost));
  await harness.handle();
  harness.source.clear();
  expect(await harness.handle()).toBe('brought-in-line');
  expect([harness.hq.shown(), harness.deletions.counted]).toEqual([[], 1]);
});

test.each(['before', 'after'] as const)('P3: a deletion killed %s HQ did it is finished', async (when) => {
  const harness = await createEnteredHarness();
  harness.source.clear();
  harness.hq.troubles.push(deleteTrouble(when, killed));
  await harness.handle();
  expect(await harness.link()).toMatchObject({ targetId: '9001' });
  expect(await harness.handle()).toBe(when === 'before' ? 'brought-in-line' : 'deleted-in-personio');
  expect(harness.hq.shown()).toEqual([]);
  expect(await harness.link()).toMatchObject({ targetId: undefined, data: {} });
});

test('P3: what an edit replaced goes although the absence waits for something else by then', async () => {
  const harness = await createEditHarness(deleteTrouble('before', answerLost));
  await harness.handle();
  harness.tools.settings = { ...harness.tools.settings, startDate: '2026-07-01' };
  harness.source.clear();
  harness.hq.change(9002, { end: '2026-06-30T00:00:00' });
  expect(await harness.handle()).toBe('brought-in-line');
  expect(await harness.handle()).toBe('absence-too-early');
  expect(harness.hq.writes).toEqual(['create Vacation', 'delete 9001']);
  expect(await harness.link()).toMatchObject({ targetId: '9002', data: { surplus: [] } });
});

test.each([
  ['HQ’s clock is behind', 100],
  ['HQ’s clock is ahead', -100],
])('P1: a lost create is found though %s', async (_case, secondsBehind) => {
  const harness = await createHarness(createTrouble('after', answerLost));
  harness.hq.clock.secondsBehind = secondsBehind;
  await harness.handle();
  await harness.handle();
  expect(harness.hq.shown()).toEqual([first]);
});

test('P3: an equal absence that was in HQ before is not taken for a lost create', async () => {
  const harness = await createHarness(createTrouble('before', killed));
  harness.hq.put(wantedFields, new Date('2026-06-01T09:57:00Z'));
  await harness.handle();
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toHaveLength(2);
  expect(await harness.link()).toMatchObject({ targetId: '9002' });
});

test('P3: an edit that HQ refuses, for example as overlapping, is parked and leaves what is there until HQ takes it', async () => {
  const refused = new Failure(commonReasons['vendor-refused'], {
    details: { vendor: 'hq', call: 'POST /v2/Absences', problem: 'overlaps' },
  });
  const harness = await createEditHarness(createTrouble('before', refused));
  expect(await harness.handle()).toBe('vendor-refused');
  expect([harness.hq.shown(), (await harness.link())?.outcome?.kind]).toEqual([[first], 'parked']);
  expect(await harness.handle()).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual([second]);
});
