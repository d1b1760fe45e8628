import { expect, jest, test } from '@jest/globals';
import { simulateSeed } from './simulate-seed.ts';

jest.setTimeout(120_000);

const WORLDS_PER_TEST = 25;
const first = 251;

test.each(Array.from({ length: 10 }, (_, index) => first + index * WORLDS_PER_TEST))(
  'both systems agree after trouble in the 25 worlds from seed %i on',
  async (from) => {
    const broken: string[] = [];
    for (let seed = from; seed < from + WORLDS_PER_TEST; seed += 1) {
      const result = await simulateSeed(seed);
      broken.push(...result.broken.map((sentence) => `seed ${seed}: ${sentence}`));
    }
    expect(broken).toEqual([]);
  },
);
