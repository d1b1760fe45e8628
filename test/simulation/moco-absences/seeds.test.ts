import { expect, jest, test } from '@jest/globals';
import { brokenWorlds } from '../broken-worlds.ts';

jest.setTimeout(600_000);

test.each([1, 31])(
  'awork shows MOCO’s absences after trouble in the 20 worlds from seed %i on',
  async (from) => {
    expect(await brokenWorlds('moco-absences', from, 20)).toEqual([]);
  },
);
