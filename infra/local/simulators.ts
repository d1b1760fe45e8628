import { join } from 'node:path';
import type { AworkSimulator } from '../../test/vendors/awork/simulator.ts';
import { createAworkSimulator } from '../../test/vendors/awork/simulator.ts';
import type { ServedSimulator } from '../../test/vendors/kit/serve.ts';
import { serveSimulator } from '../../test/vendors/kit/serve.ts';
import type { Shelves } from '../../test/vendors/kit/shelf.ts';
import { fileShelves, memoryShelves } from '../../test/vendors/kit/shelf.ts';
import type { SimulatorWorld } from '../../test/vendors/kit/simulator.ts';
import type { MocoSimulator } from '../../test/vendors/moco/simulator.ts';
import { createMocoSimulator } from '../../test/vendors/moco/simulator.ts';
import type { Ports } from './ports.ts';

/** The simulated vendors on loopback. */
export interface Simulators {
  moco: MocoSimulator;
  awork: AworkSimulator;
  baseUrls: { moco: string; awork: string };
  ports: Omit<Ports, 'suite'>;
  stop(): Promise<void>;
}

/** MOCO's larger plan: a demo day is denser than a real one. */
const MOCO_REQUESTS = 1200;

export async function startSimulators(dataDirectory: string | undefined, ports: Ports): Promise<Simulators> {
  const world = (name: string): SimulatorWorld => ({
    now: () => new Date(),
    random: Math.random,
    send: (request) => fetch(request),
    shelves: openShelves(dataDirectory, name),
  });
  const moco = createMocoSimulator(world('moco'), { requestsPerTwoMinutes: MOCO_REQUESTS });
  const awork = createAworkSimulator(world('awork'));
  const servedMoco = await serveSimulator(moco, ports.moco);
  const servedAwork = await serveSimulator(awork, ports.awork);
  return {
    moco,
    awork,
    baseUrls: { moco: `${servedMoco.origin}/api/v1`, awork: `${servedAwork.origin}/api/v1` },
    ports: { moco: portOf(servedMoco), awork: portOf(servedAwork) },
    stop: async () => {
      await Promise.all([servedMoco.close(), servedAwork.close()]);
    },
  };
}

function openShelves(dataDirectory: string | undefined, name: string): Shelves {
  return dataDirectory ? fileShelves(join(dataDirectory, `${name}.sqlite`)) : memoryShelves();
}

function portOf({ origin }: ServedSimulator): number {
  return Number(new URL(origin).port);
}
