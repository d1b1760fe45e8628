import { aworkAccess } from '../../../shared/vendors/awork/access.ts';
import { createAworkClient } from '../../../shared/vendors/awork/client.ts';
import { createAworkSimulator } from '../../vendors/awork/simulator.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';

/** Turns an endless loop into a failing test. */
const MOST_CALLS = 1000;

/** Our client over the simulator, which has no quota. */
export function createAworkHarness(apiKey = 'awork-key') {
  const now = () => new Date('2026-03-04T10:00:00Z');
  let seed = 1;
  const world = {
    now,
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    send: async () => new Response(null, { status: 200 }),
    collections: memoryCollections(),
  };
  const simulator = createAworkSimulator(world, { requestsPerSecond: Infinity, requestsPerMinute: Infinity });
  const requests: string[] = [];
  const noGrant = () => Promise.reject(new Error('there is a key'));
  const client = createAworkClient(aworkAccess.parse({ apiKey }), {
    connection: 'c1',
    meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
    onDrift: () => {},
    now,
    tokens: { read: noGrant, write: noGrant, locked: (work) => work() },
    async fetch(input, init) {
      if (requests.length > MOST_CALLS) throw new Error('far too many calls');
      const request = new Request(input, init);
      requests.push(`${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`);
      return simulator.fetch(request);
    },
  });
  return { simulator, person: simulator.person, client, requests };
}
