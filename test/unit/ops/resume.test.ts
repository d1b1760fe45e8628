import { expect, test } from '@jest/globals';
import { addConnections } from '../../../functions/ops/connections/add.ts';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { resumeConnection } from '../../../functions/ops/connections/resume.ts';
import { demos } from '../../../infra/local/demo/demos.ts';
import type { Simulators } from '../../../infra/local/simulators.ts';
import { vendorNames } from '../../../shared/vendor.ts';
import type { Fault } from '../../vendors/kit/faults.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { createSimulators, forEachVendor } from '../../vendors/simulators.ts';
import { createOpsHarness } from './ops-harness.ts';

const baseUrls: Simulators['baseUrls'] = {
  moco: 'https://nordagentur.mocoapp.com/api/v1',
  awork: 'https://api.awork.com/api/v1',
  personio: 'https://api.personio.de',
  hq: 'https://api.hellohq.io',
  moment: 'https://app.moment.team/api/1.0',
  poweroffice: 'https://goapi.poweroffice.net/v2',
};

/** The demo agency with one paused connection, over all simulated vendors. */
async function createPausedHarness(connector: string) {
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
  await pauseConnection(entry.id, reached);
  return {
    operator: reached,
    id: entry.id,
    pointers,
    status: async () => (await reached.connections.get(entry.id))?.status,
    fail: (vendor: string, fault: Fault) => vendors[vendor as keyof typeof vendors].faults.add({ fault }),
  };
}

const connectors = demos.map((demo) => demo.entry(baseUrls));
const pairs = connectors.flatMap(({ connector, vendors }) =>
  Object.keys(vendors).map((vendor): [string, keyof typeof vendorNames] => [connector, vendor as 'moco']),
);

test.each(pairs)(
  'O7 %s stays paused while %s refuses the key, and the sentence names it',
  async (connector, vendor) => {
    const { operator, id, status, pointers, fail } = await createPausedHarness(connector);
    fail(vendor, { kind: 'status', status: 401 });
    await expect(resumeConnection(id, operator)).rejects.toThrow(vendorNames[vendor]);
    expect(await status()).toBe('paused');
    expect(pointers()).toEqual([]);
  },
);

test.each(connectors.map(({ connector }) => connector))(
  'O7 %s runs again once both vendors take the keys',
  async (connector) => {
    const { operator, id, status } = await createPausedHarness(connector);
    expect((await resumeConnection(id, operator)).data.status).toBe('active');
    expect(await status()).toBe('active');
  },
);

test('O7 a vendor that does not answer keeps nobody paused, and is named', async () => {
  const { operator, id, status, fail } = await createPausedHarness('moco-awork');
  fail('awork', { kind: 'status', status: 503 });
  const { text } = await resumeConnection(id, operator);
  expect(text).toContain('awork');
  expect(await status()).toBe('active');
});

test('O7 what the check learns of the accounts is kept', async () => {
  const { operator, id } = await createPausedHarness('moco-awork');
  await resumeConnection(id, operator);
  expect((await operator.connections.get(id))?.accounts).toMatchObject({
    aworkWorkspaceId: expect.any(String),
  });
});
