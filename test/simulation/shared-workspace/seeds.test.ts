import { expect, jest, test } from '@jest/globals';
import { brokenWorlds } from '../broken-worlds.ts';

jest.setTimeout(600_000);

test('MOCO and HQ share an awork workspace without touching what is the other’s in the first 10 worlds', async () => {
  expect(await brokenWorlds('shared-workspace', 1, 10)).toEqual([]);
});
