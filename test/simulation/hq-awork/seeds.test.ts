import { expect, jest, test } from '@jest/globals';
import { brokenWorlds } from '../broken-worlds.ts';

jest.setTimeout(600_000);

test('HQ and awork agree after trouble in the first 10 worlds', async () => {
  expect(await brokenWorlds('hq-awork', 1, 10)).toEqual([]);
});
