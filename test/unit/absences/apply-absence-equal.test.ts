import { expect, test } from '@jest/globals';
import { answerLost, createAbsenceBench, killed } from './absence-bench.ts';
import { absenceExample, hqUserId, longer } from './absence-examples.ts';
import type { Trouble } from './hq-twin.ts';

const one = '9001 of 11: Vacation 06-08 to 06-13';
const other = '9002 of 11: Vacation 06-08 to 06-13';

/** Personio holds the same absence twice, under two ids; `null` is a create that goes well. */
async function createTwoBench(...troubles: (Trouble['when'] | null)[]) {
  const bench = createAbsenceBench();
  await bench.knows({ kind: 'found', hqUserId });
  bench.source.set('absence-2', absenceExample({ id: 'absence-2' }));
  const targets = async () => [
    (await bench.link('absence-1'))?.targetId,
    (await bench.link('absence-2'))?.targetId,
  ];
  for (const [index, when] of troubles.entries()) {
    if (when)
      bench.hq.troubles.push({ call: 'createAbsence', when, error: index === 0 ? killed : answerLost });
    await bench.handle(`absence-${index + 1}`);
  }
  return { ...bench, targets };
}

test.each<[string, Trouble['when'] | null, Trouble['when'] | null]>([
  ['both answers lost', 'after', 'after'],
  ['the first lost, the second fine', 'after', null],
  ['the first never made, the second lost', 'before', 'after'],
  ['the first never made, the second fine', 'before', null],
  ['neither made', 'before', 'before'],
  ['both fine', null, null],
])('P1: two equal absences each find their own, with %s', async (_case, ...troubles) => {
  const bench = await createTwoBench(...troubles);
  await bench.handle('absence-1');
  await bench.handle('absence-2');
  expect(bench.hq.shown()).toEqual([one, other]);
  expect((await bench.targets()).toSorted()).toEqual(['9001', '9002']);
  expect([await bench.handle('absence-1'), await bench.handle('absence-2')]).toEqual([
    'up-to-date',
    'up-to-date',
  ]);
});

test('P1: two equal absences find their own in either order', async () => {
  const bench = await createTwoBench('after', 'after');
  await bench.handle('absence-2');
  await bench.handle('absence-1');
  expect(bench.hq.shown()).toEqual([one, other]);
  expect((await bench.targets()).toSorted()).toEqual(['9001', '9002']);
});

test('P1: equal absences wait for each other instead of being entered at once', async () => {
  const bench = await createTwoBench();
  const ended = await Promise.all([bench.handle('absence-1'), bench.handle('absence-2')]);
  expect(ended.toSorted()).toEqual(['brought-in-line', 'claim-held']);
  expect(bench.hq.shown()).toEqual([one]);
});

test('P3: a deletion of one of two equal absences leaves the other', async () => {
  const bench = await createTwoBench('after', 'after');
  await bench.handle('absence-1');
  await bench.handle('absence-2');
  bench.source.delete('absence-1');
  expect(await bench.handle('absence-1')).toBe('brought-in-line');
  expect(bench.hq.shown()).toEqual([other]);
  expect(await bench.handle('absence-2')).toBe('up-to-date');
});

test('P3: what another absence replaced, and is still there, is not taken for a lost create', async () => {
  const bench = await createTwoBench();
  bench.hq.troubles.push({ call: 'createAbsence', when: 'before', error: killed });
  await bench.handle('absence-2');
  await bench.handle('absence-1');
  bench.source.set('absence-1', longer);
  bench.hq.troubles.push({ call: 'deleteAbsence', when: 'before', error: answerLost });
  await bench.handle('absence-1');
  expect(await bench.targets()).toEqual(['9002', undefined]);
  expect(await bench.handle('absence-2')).toBe('brought-in-line');
  expect(await bench.targets()).toEqual(['9002', '9003']);
  await bench.handle('absence-1');
  const periods = bench.hq.shown().map((line) => line.split(': ')[1]);
  expect(periods.toSorted()).toEqual(['Vacation 06-08 to 06-13', 'Vacation 06-08 to 06-14']);
});
