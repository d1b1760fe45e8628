import { expect, jest, test } from '@jest/globals';
import { brokenWorlds } from '../broken-worlds.ts';

jest.setTimeout(600_000);

test.each([1, 21])('HQ and awork agree after trouble in the 20 worlds from seed %i on', async (from) => {
  expect(await brokenWorlds('hq-awork', from, 20)).toEqual([]);
});
