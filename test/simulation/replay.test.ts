import { expect, test } from '@jest/globals';
import { simulateSeed } from './simulate-seed.ts';
import { worldNames } from './worlds.ts';

test.each(worldNames)(
  'one seed is the same %s world every time, so that a failure can be replayed',
  async (world) => {
    const [first, second] = [await simulateSeed(7, world), await simulateSeed(7, world)];
    expect(second.history).toEqual(first.history);
    expect(second.counts).toEqual(first.counts);
  },
);

test.each(worldNames)(
  'the %s worlds are not empty: people act, workers run, and some of them are killed',
  async (world) => {
    const { counts } = await simulateSeed(3, world);
    expect(counts.acts).toBeGreaterThan(10);
    expect(counts.runs).toBeGreaterThan(30);
    expect(counts.killed).toBeGreaterThan(0);
  },
);
