import type { SimulatorWorld } from '../kit/simulator.ts';

export interface Quota {
  /** Counts one request of a company; false when it is one too many. */
  take(companyCode: string): boolean;
}

/** Guessed entirely: fixed minutes, counted for each company, and nothing in the answer that tells when to come back. */
export function createQuota(world: SimulatorWorld, requestsPerMinute: number): Quota {
  const windows = new Map<string, { minute: number; used: number }>();
  return {
    take(companyCode) {
      const minute = Math.floor(world.now().getTime() / 60_000);
      const window = windows.get(companyCode);
      const used = window?.minute === minute ? window.used + 1 : 1;
      windows.set(companyCode, { minute, used });
      return used <= requestsPerMinute;
    },
  };
}
