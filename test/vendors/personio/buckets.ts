import type { SimulatorWorld } from '../kit/simulator.ts';

export interface BucketSize {
  perSecond: number;
  burst: number;
}

export interface BucketAnswer {
  isAdmitted: boolean;
  /** The headers that v2 sends with every answer (observed); none while nothing is limited. */
  headers: Record<string, string>;
}

/** Token buckets by name, as seen in the headers of v2. A refused call takes nothing (guessed). */
export function createBuckets(world: SimulatorWorld) {
  const buckets = new Map<string, { level: number; filledAt: number }>();
  return {
    take(name: string, { perSecond, burst }: BucketSize): BucketAnswer {
      if (perSecond === Infinity) return { isAdmitted: true, headers: {} };
      const now = world.now().getTime();
      const { level, filledAt } = buckets.get(name) ?? { level: burst, filledAt: now };
      const filled = Math.min(burst, level + (Math.max(0, now - filledAt) / 1000) * perSecond);
      const isAdmitted = filled >= 1;
      const left = isAdmitted ? filled - 1 : filled;
      buckets.set(name, { level: left, filledAt: now });
      return { isAdmitted, headers: headersOf(perSecond, burst, left) };
    },
  };
}

function headersOf(perSecond: number, burst: number, left: number): Record<string, string> {
  return {
    'x-ratelimit-replenish-rate': String(perSecond),
    'x-ratelimit-burst-capacity': String(burst),
    'x-ratelimit-requested-tokens': '1',
    'x-ratelimit-remaining': String(Math.floor(left)),
  };
}
