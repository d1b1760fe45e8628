import { type Collections, memoryCollections } from '../../vendors/kit/collection.ts';
import type { SimulatorWorld } from '../../vendors/kit/simulator.ts';

export const now = () => new Date('2026-03-04T10:00:00Z');

/** A world in which the clock stands still and webhooks arrive. */
export function standingWorld(collections: Collections = memoryCollections()): SimulatorWorld {
  let seed = 1;
  return {
    now,
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    send: async () => new Response(null, { status: 200 }),
    collections,
  };
}
