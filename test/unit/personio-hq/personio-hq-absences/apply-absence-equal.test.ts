import { expect, test } from '@jest/globals';
import { answerLost, createAbsenceHarness, killed } from './absence-harness.ts';
import { absenceExample, hqUserId, longer } from './absence-examples.ts';
import type { Trouble } from './hq-twin.ts';

const one = '9001 of 11: Vacation 06-08 to 06-13';
const other = '9002 of 11: Vacation 06-08 to 06-13';

/** Personio holds the same absence twice, under two ids; `null` is a create that goes well. */
async function createTwoHarness(...troubles: (Trouble['when'] | null)[]) {
  const harness = createAbsenceHarness();
  await harness.knows({ kind: 'found', hqUserId });
  harness.source.set('absence-2', absenceExample({ id: 'absence-2' }));
  const targets = async () => [
    (await harness.link('absence-1'))?.targetId,
    (await harness.link('absence-2'))?.targetId,
  ];
  for (const [index, when] of troubles.entries()) {
    if (when)
      harness.hq.troubles.push({ call: 'createAbsence', when, error: index === 0 ? killed : answerLost });
    await harness.handle(`absence-${index + 1}`);
  }
  return { ...harness, targets };
}

test.each<[string, Trouble['when'] | null, Trouble['when'] | null]>([
  ['both answers lost', 'after', 'after'],
  ['the first lost, the second fine', 'after', null],
  ['the first never made, the second lost', 'before', 'after'],
  ['the first never made, the second fine', 'before', null],
  ['neither made', 'before', 'before'],
  ['both fine', null, null],
])('P1: two equal absences each find their own, with %s', async (_case, ...troubles) => {
  const harness = await createTwoHarness(...troubles);
  await harness.handle('absence-1');
  await harness.handle('absence-2');
  expect(harness.hq.shown()).toEqual([one, other]);
  expect((await harness.targets()).toSorted()).toEqual(['9001', '9002']);
  expect([await harness.handle('absence-1'), await harness.handle('absence-2')]).toEqual([
    'up-to-date',
    'up-to-date',
  ]);
});

test('P1: two equal absences find their own in either order', async () => {
  const harness = await createTwoHarness('after', 'after');
  await harness.handle('absence-2');
  await harness.handle('absence-1');
  expect(harness.hq.shown()).toEqual([one, other]);
  expect((await harness.targets()).toSorted()).toEqual(['9001', '9002']);
});

test('P1: equal absences wait for each other instead of being entered at once', async () => {
  const harness = await createTwoHarness();
  const ended = await Promise.all([harness.handle('absence-1'), harness.handle('absence-2')]);
  expect(ended.toSorted()).toEqual(['brought-in-line', 'claim-held']);
  expect(harness.hq.shown()).toEqual([one]);
});

test('P3: a deletion of one of two equal absences leaves the other', async () => {
  const harness = await createTwoHarness('after', 'after');
  await harness.handle('absence-1');
  await harness.handle('absence-2');
  harness.source.delete('absence-1');
  expect(await harness.handle('absence-1')).toBe('brought-in-line');
  expect(harness.hq.shown()).toEqual([other]);
  expect(await harness.handle('absence-2')).toBe('up-to-date');
});

test('P3: what another absence replaced, and is still there, is not taken for a lost create', async () => {
  const harness = await createTwoHarness();
  harness.hq.troubles.push({ call: 'createAbsence', when: 'before', error: killed });
  await harness.handle('absence-2');
  await harness.handle('absence-1');
  harness.source.set('absence-1', longer);
  harness.hq.troubles.push({ call: 'deleteAbsence', when: 'before', error: answerLost });
  await harness.handle('absence-1');
  expect(await harness.targets()).toEqual(['9002', undefined]);
  expect(await harness.handle('absence-2')).toBe('brought-in-line');
  expect(await harness.targets()).toEqual(['9002', '9003']);
  await harness.handle('absence-1');
  const periods = harness.hq.shown().map((line) => line.split(': ')[1]);
  expect(periods.toSorted()).toEqual(['Vacation 06-08 to 06-13', 'Vacation 06-08 to 06-14']);
});
