import { expect, jest, test } from '@jest/globals';
import { brokenWorlds } from '../broken-worlds.ts';

jest.setTimeout(600_000);

test('both systems agree after trouble in the 40 worlds from seed 41 on', async () => {
  expect(await brokenWorlds('moco-awork', 41, 40)).toEqual([]);
});
