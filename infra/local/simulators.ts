import { join } from 'node:path';
import { createAworkSimulator } from '../../test/vendors/awork/simulator.ts';
import { createHqSimulator } from '../../test/vendors/hq/simulator.ts';
import type { ServedSimulator } from '../../test/vendors/kit/serve.ts';
import { serveSimulator } from '../../test/vendors/kit/serve.ts';
import type { Collections } from '../../test/vendors/kit/collection.ts';
import { fileCollections, memoryCollections } from '../../test/vendors/kit/collection.ts';
import type { SimulatorWorld } from '../../test/vendors/kit/simulator.ts';
import { createMocoSimulator } from '../../test/vendors/moco/simulator.ts';
import { createMomentSimulator } from '../../test/vendors/moment/simulator.ts';
import { createPersonioSimulator } from '../../test/vendors/personio/simulator.ts';
import { createPowerOfficeSimulator } from '../../test/vendors/poweroffice/simulator.ts';
import type { Ports, Simulated } from './ports.ts';
import { simulated } from './ports.ts';

type SimulatedVendors = ReturnType<typeof createSimulators>;

/** The simulated vendors on loopback. */
export interface Simulators extends SimulatedVendors {
  /** Of each vendor's API. */
  baseUrls: Record<Simulated, string>;
  ports: Record<Simulated, number>;
  stop(): Promise<void>;
}

/** MOCO's larger plan: a demo day is denser than a real one. */
const MOCO_REQUESTS = 1200;

/** Where the API begins; Personio and HQ name the version in every path. */
const apiPaths: Record<Simulated, string> = {
  moco: '/api/v1',
  awork: '/api/v1',
  personio: '',
  hq: '',
  moment: '/api/1.0',
  poweroffice: '/v2',
};

export async function startSimulators(dataDirectory: string | undefined, ports: Ports): Promise<Simulators> {
  const vendors = createSimulators(dataDirectory);
  const served = {
    moco: await serveSimulator(vendors.moco, ports.vendors.moco),
    awork: await serveSimulator(vendors.awork, ports.vendors.awork),
    personio: await serveSimulator(vendors.personio, ports.vendors.personio),
    hq: await serveSimulator(vendors.hq, ports.vendors.hq),
    moment: await serveSimulator(vendors.moment, ports.vendors.moment),
    poweroffice: await serveSimulator(vendors.poweroffice, ports.vendors.poweroffice),
  };
  return {
    ...vendors,
    baseUrls: forEach((name) => `${served[name].origin}${apiPaths[name]}`),
    ports: forEach((name) => portOf(served[name])),
    stop: async () => {
      await Promise.all(simulated.map((name) => served[name].close()));
    },
  };
}

function createSimulators(dataDirectory: string | undefined) {
  const world = (name: Simulated): SimulatorWorld => ({
    now: () => new Date(),
    random: Math.random,
    send: (request) => fetch(request),
    collections: openCollections(dataDirectory, name),
  });
  return {
    moco: createMocoSimulator(world('moco'), { requestsPerTwoMinutes: MOCO_REQUESTS }),
    awork: createAworkSimulator(world('awork')),
    // The ingress is reached without TLS here.
    personio: createPersonioSimulator(world('personio'), { webhookUrls: 'any' }),
    hq: createHqSimulator(world('hq')),
    moment: createMomentSimulator(world('moment')),
    poweroffice: createPowerOfficeSimulator(world('poweroffice')),
  };
}

function forEach<T>(make: (name: Simulated) => T): Record<Simulated, T> {
  return {
    moco: make('moco'),
    awork: make('awork'),
    personio: make('personio'),
    hq: make('hq'),
    moment: make('moment'),
    poweroffice: make('poweroffice'),
  };
}

function openCollections(dataDirectory: string | undefined, name: string): Collections {
  return dataDirectory ? fileCollections(join(dataDirectory, `${name}.sqlite`)) : memoryCollections();
}

function portOf({ origin }: ServedSimulator): number {
  return Number(new URL(origin).port);
}
