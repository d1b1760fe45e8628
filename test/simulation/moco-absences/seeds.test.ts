import { expect, jest, test } from '@jest/globals';
import { brokenWorlds } from '../broken-worlds.ts';

jest.setTimeout(600_000);

test('awork shows MOCO’s absences after trouble in the first 10 worlds', async () => {
  expect(await brokenWorlds('moco-absences', 1, 10)).toEqual([]);
});
