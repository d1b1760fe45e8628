import { expect, test } from '@jest/globals';
import { simulateSeed } from './simulate-seed.ts';

test('one seed is the same world every time, so that a failure can be replayed', async () => {
  const [first, second] = [await simulateSeed(7), await simulateSeed(7)];
  expect(second.history).toEqual(first.history);
  expect(second.counts).toEqual(first.counts);
});

test('the worlds are not empty: people act, workers run, and some of them are killed', async () => {
  const { counts } = await simulateSeed(3);
  expect(counts.acts).toBeGreaterThan(10);
  expect(counts.runs).toBeGreaterThan(30);
  expect(counts.killed).toBeGreaterThan(0);
});
