import { expect, test } from '@jest/globals';
import { againstBoth } from '../../benchmark/start-figures.ts';

const roundsOf = (floor: number, worker: number) =>
  [1, 2, 3].map(
    (pace) =>
      new Map([
        ['floor-empty', 100 * pace],
        ['floor-worker', floor * pace],
        ['times', worker * pace],
      ]),
  );
const measure = (floor: number, worker: number) =>
  againstBoth('times', { name: 'times', floor: 'floor-worker' }, roundsOf(floor, worker)).map(
    ({ value, goal, holds }) => ({ value, goal, holds }),
  );

test('where the clients are cheap, a cold start may take twice an empty handler', () => {
  expect(measure(150, 190)).toEqual([
    { value: 1.9, goal: { atMost: 2 }, holds: true },
    { value: 190 / 150, goal: undefined, holds: null },
  ]);
});

test('where the clients alone take about that, a cold start is held against them', () => {
  expect(measure(200, 240)).toEqual([
    { value: 2.4, goal: undefined, holds: null },
    { value: 1.2, goal: { atMost: 1.15 }, holds: false },
  ]);
});

test('one round in which the machine was busy changes nothing', () => {
  const [calm] = measure(150, 190);
  const rounds = roundsOf(150, 190);
  rounds[1]?.set('times', 5_000);
  const [busy] = againstBoth('times', { name: 'times', floor: 'floor-worker' }, rounds);
  expect(busy?.value).toBe(calm?.value);
});
