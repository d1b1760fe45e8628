import type { Simulated } from '../../../test/vendors/simulators.ts';

/** Something may be different in a system now, by somebody at its screens or by a call to its API. */
export interface Ring {
  vendor: Simulated;
  by: 'person' | 'api';
}

/** Rung by the simulated vendors, heard by whoever looks. */
export interface Bell {
  ring(ring: Ring): void;
  /** Answers how to stop listening. */
  listen(hear: (ring: Ring) => void): () => void;
}

export function createBell(): Bell {
  const listeners = new Set<(ring: Ring) => void>();
  return {
    ring: (ring) => listeners.forEach((hear) => hear(ring)),
    listen(hear) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}
