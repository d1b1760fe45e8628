import { expect, jest, test } from '@jest/globals';
import { brokenWorlds } from '../broken-worlds.ts';

jest.setTimeout(600_000);

test('both systems agree after trouble in the first 20 worlds', async () => {
  expect(await brokenWorlds('moco-awork', 1, 20)).toEqual([]);
});
