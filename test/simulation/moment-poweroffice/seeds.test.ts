import { expect, jest, test } from '@jest/globals';
import { brokenWorlds } from '../broken-worlds.ts';

jest.setTimeout(300_000);

test('PowerOffice holds what Moment says, and Moment what was spent, after trouble in the first 10 worlds', async () => {
  expect(await brokenWorlds('moment-poweroffice', 1, 10)).toEqual([]);
});
