import { createAworkSimulator } from './awork/simulator.ts';
import { createHqSimulator } from './hq/simulator.ts';
import type { SimulatorWorld } from './kit/simulator.ts';
import { createMocoSimulator } from './moco/simulator.ts';
import { createMomentSimulator } from './moment/simulator.ts';
import { createPersonioSimulator } from './personio/simulator.ts';
import { createPowerOfficeSimulator } from './poweroffice/simulator.ts';

/** Vendors there is a simulator of. */
export const simulated = ['moco', 'awork', 'personio', 'hq', 'moment', 'poweroffice'] as const;
export type Simulated = (typeof simulated)[number];

/** Where the API begins; Personio and HQ name the version in every path. */
export const apiPaths: Record<Simulated, string> = {
  moco: '/api/v1',
  awork: '/api/v1',
  personio: '',
  hq: '',
  moment: '/api/1.0',
  poweroffice: '/v2',
};

/** MOCO's larger plan: a demo day is denser than a real one. */
const MOCO_REQUESTS = 1200;

export type SimulatedVendors = ReturnType<typeof createSimulators>;

/** One of each, as the local suite runs them. */
export function createSimulators(world: (name: Simulated) => SimulatorWorld) {
  return {
    moco: createMocoSimulator(world('moco'), { requestsPerTwoMinutes: MOCO_REQUESTS }),
    awork: createAworkSimulator(world('awork')),
    // The ingress is reached without TLS there.
    personio: createPersonioSimulator(world('personio'), { webhookUrls: 'any' }),
    hq: createHqSimulator(world('hq')),
    moment: createMomentSimulator(world('moment')),
    poweroffice: createPowerOfficeSimulator(world('poweroffice')),
  };
}

/** The same for each of them. */
export function forEachVendor<T>(make: (name: Simulated) => T): Record<Simulated, T> {
  return Object.fromEntries(simulated.map((name) => [name, make(name)])) as Record<Simulated, T>;
}
