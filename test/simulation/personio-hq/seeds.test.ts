import { expect, jest, test } from '@jest/globals';
import { brokenWorlds } from '../broken-worlds.ts';

jest.setTimeout(300_000);

test('HQ holds what Personio says after trouble in the first 10 worlds', async () => {
  expect(await brokenWorlds('personio-hq', 1, 10)).toEqual([]);
});
