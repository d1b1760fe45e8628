import type { ServedSimulator } from '../../test/vendors/kit/serve.ts';
import { serveSimulator } from '../../test/vendors/kit/serve.ts';
import { createStores } from '../../test/vendors/kit/stores.ts';
import type { Simulated, SimulatedVendors } from '../../test/vendors/simulators.ts';
import { apiPaths, createSimulators, forEachVendor, simulated } from '../../test/vendors/simulators.ts';
import type { Bell } from './live/bell.ts';
import { systemPage } from './live/page/system-page.ts';
import { readRecords } from './live/records/read-records.ts';
import { watchSimulators } from './live/watch-simulators.ts';
import type { Ports } from './ports.ts';

/** The simulated vendors on loopback. */
export interface Simulators extends SimulatedVendors {
  /** Of each vendor's API. */
  baseUrls: Record<Simulated, string>;
  ports: Record<Simulated, number>;
  stop(): Promise<void>;
}

/** The bell rings when one of them may hold something else than before. */
export async function startSimulators(
  dataDirectory: string | undefined,
  ports: Ports,
  bell: Bell,
): Promise<Simulators> {
  const stores = createStores(dataDirectory);
  const unwatched = createSimulators((name) => ({
    now: () => new Date(),
    random: Math.random,
    send: (request) => fetch(request),
    collections: stores(name),
  }));
  const vendors = watchSimulators(unwatched, bell);
  const served = new Map<Simulated, ServedSimulator>();
  for (const name of simulated) {
    const page = async ({ headers }: Request) =>
      String(await systemPage(name, readRecords(name, unwatched), headers.get('accept-language') ?? ''));
    served.set(name, await serveSimulator(vendors[name], ports.vendors[name], page));
  }
  const originOf = (name: Simulated) => served.get(name)?.origin ?? '';
  return {
    ...vendors,
    baseUrls: forEachVendor((name) => `${originOf(name)}${apiPaths[name]}`),
    ports: forEachVendor((name) => Number(new URL(originOf(name)).port)),
    stop: async () => {
      await Promise.all([...served.values()].map((each) => each.close()));
    },
  };
}
