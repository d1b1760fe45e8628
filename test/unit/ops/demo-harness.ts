import { addConnections } from '../../../functions/ops/connections/add.ts';
import { demos } from '../../../infra/local/demo/demos.ts';
import type { Simulators } from '../../../infra/local/simulators.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { createSimulators, forEachVendor } from '../../vendors/simulators.ts';
import { createOpsHarness } from './ops-harness.ts';

export const baseUrls: Simulators['baseUrls'] = {
  moco: 'https://nordagentur.mocoapp.com/api/v1',
  awork: 'https://api.awork.com/api/v1',
  personio: 'https://api.personio.de',
  hq: 'https://api.hellohq.io',
  moment: 'https://app.moment.team/api/1.0',
  poweroffice: 'https://goapi.poweroffice.net/v2',
};

/** The demo agency with one connection, over all simulated vendors. */
export async function createDemoHarness(connector: string) {
  const { operator, now, pointers } = createOpsHarness();
  const vendors = createSimulators(() => ({
    ...{ now, random: Math.random, collections: memoryCollections() },
    send: async () => new Response(null, { status: 200 }),
  }));
  const simulators: Simulators = {
    ...vendors,
    baseUrls,
    ports: forEachVendor(() => 0),
    stop: async () => {},
  };
  const reached: typeof operator = {
    ...operator,
    async fetch(input, init) {
      const request = new Request(input, init);
      const { origin } = new URL(request.url);
      const found = Object.entries(baseUrls).find(([, url]) => new URL(url).origin === origin);
      return vendors[found?.[0] as keyof typeof vendors].fetch(request);
    },
  };
  for (const demo of demos) demo.seed(simulators);
  const entry = demos.map((demo) => demo.entry(baseUrls)).find((each) => each.connector === connector);
  if (!entry) throw new Error(`the demo has no ${connector}`);
  await addConnections([{ ...entry, status: 'active' }], reached);
  return { operator: reached, vendors, id: entry.id, pointers };
}
