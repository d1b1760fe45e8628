import { simulateSeed } from './simulate-seed.ts';
import type { WorldName } from './worlds.ts';

export const WORLDS_PER_TEST = 25;

/** The seeds at which so many tests begin. */
export function startsFrom(first: number, tests = 10): number[] {
  return Array.from({ length: tests }, (_, index) => first + index * WORLDS_PER_TEST);
}

/** What does not hold in the worlds from this seed on, one sentence each. */
export async function brokenWorlds(from: number, world: WorldName): Promise<string[]> {
  const broken: string[] = [];
  for (let seed = from; seed < from + WORLDS_PER_TEST; seed += 1) {
    const result = await simulateSeed(seed, world);
    broken.push(...result.broken.map((sentence) => `seed ${seed}: ${sentence}`));
  }
  return broken;
}
