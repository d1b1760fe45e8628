import { simulateSeed } from './simulate-seed.ts';

export const WORLDS_PER_TEST = 25;

/** The seeds at which ten tests begin. */
export function startsFrom(first: number): number[] {
  return Array.from({ length: 10 }, (_, index) => first + index * WORLDS_PER_TEST);
}

/** What does not hold in the worlds from this seed on, one sentence each. */
export async function brokenWorlds(from: number): Promise<string[]> {
  const broken: string[] = [];
  for (let seed = from; seed < from + WORLDS_PER_TEST; seed += 1) {
    const result = await simulateSeed(seed);
    broken.push(...result.broken.map((sentence) => `seed ${seed}: ${sentence}`));
  }
  return broken;
}
