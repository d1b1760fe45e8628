import type { SimulatorWorld } from '../kit/simulator.ts';

const windowSeconds = 120;

export interface Quota {
  /** Seconds until the next request is welcome; 0 if this one is. */
  take(limit: number | null): number;
}

/** Guessed: a sliding window for the whole account, in which refused requests do not count. */
export function createQuota(world: SimulatorWorld): Quota {
  let answeredAt: number[] = [];
  return {
    take(limit) {
      if (limit === null) return 0;
      const now = world.now().getTime();
      answeredAt = answeredAt.filter((moment) => moment > now - windowSeconds * 1000);
      if (answeredAt.length < limit) {
        answeredAt.push(now);
        return 0;
      }
      const oldest = answeredAt[answeredAt.length - limit] ?? now;
      return Math.max(1, Math.ceil((oldest - now) / 1000 + windowSeconds));
    },
  };
}
