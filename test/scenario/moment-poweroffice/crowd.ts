import { writeConnections } from '../second-connection.ts';
import { serveSimulator } from '../../vendors/kit/serve.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import type { SimulatorWorld } from '../../vendors/kit/simulator.ts';
import { createMomentSimulator } from '../../vendors/moment/simulator.ts';
import { createPowerOfficeSimulator } from '../../vendors/poweroffice/simulator.ts';
import type { RunningSuite } from '../running-suite.ts';

const keys = {
  applicationKey: '6f5c0d0a-1b7e-4a52-9a38-0d5a6b1c2e3f',
  subscriptionKey: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
};
const ingressToken = 'c'.repeat(43);

/** Several customers whose Go clients share one subscription key, with vendors that run in the test and count for it. */
export async function startCrowd(count: number, requestsPerSecond: number) {
  const world = (): SimulatorWorld => ({
    now: () => new Date(),
    random: Math.random,
    send: (request) => fetch(request),
    collections: memoryCollections(),
  });
  const moment = createMomentSimulator(world(), { roundsTotals: false });
  const powerOffice = createPowerOfficeSimulator(world());
  const ids = Array.from({ length: count }, (_, index) => `crowd-${index}`);
  const members = ids.map((id) => seed(id, moment, powerOffice));
  const arrivals: number[] = [];
  const counted = {
    ...powerOffice,
    fetch(request: Request) {
      arrivals.push(performance.now());
      return powerOffice.fetch(request);
    },
  };
  const served = await Promise.all([serveSimulator(moment), serveSimulator(counted)]);
  const [momentUrl, powerOfficeUrl] = [`${served[0].origin}/api/1.0`, `${served[1].origin}/v2`];
  const entry = (id: string) => ({
    ...{ id, connector: 'moment-poweroffice', status: 'active', ingressToken },
    settings: { startDate: '2026-01-01' },
    vendors: {
      moment: { baseUrl: momentUrl, companyCode: id, apiKey: `${id}-key`, requestsPerMinute: 100_000 },
      poweroffice: { baseUrl: powerOfficeUrl, clientKey: `${id}-client`, requestsPerSecond, ...keys },
    },
  });
  return {
    members,
    /** Most calls to PowerOffice in any period of that length. */
    busiest(seconds: number) {
      const within = (start: number) =>
        arrivals.filter((at) => at >= start && at < start + seconds * 1000).length;
      return Math.max(...arrivals.map(within));
    },
    /** For the start of the suite, which takes no strange address otherwise. */
    suiteArgs: ['--allow-base-url', momentUrl, '--allow-base-url', powerOfficeUrl],
    async join(suite: RunningSuite) {
      const file = writeConnections(suite.cwd, ids.map(entry));
      const { exitCode, json } = await suite.ops('connections', 'add', file);
      if (exitCode !== 0) throw new Error(JSON.stringify(json));
    },
    /** From now on Moment tells the suite what happens. */
    listen({ port }: RunningSuite) {
      for (const id of ids) {
        const url = `http://127.0.0.1:${port}/moment/${id}/${ingressToken}`;
        for (const type of ['Invoices', 'Customers', 'Projects'] as const)
          moment.person.addWebhook(id, { type, url });
      }
    },
    async close() {
      await Promise.all(served.map((each) => each.close()));
    },
  };
}

function seed(
  id: string,
  moment: ReturnType<typeof createMomentSimulator>,
  powerOffice: ReturnType<typeof createPowerOfficeSimulator>,
) {
  const clientKey = `${id}-client`;
  moment.person.addCompany({ companyCode: id, apiKeys: [`${id}-key`] });
  powerOffice.person.addClient({ clientKey, name: id });
  const customer = moment.person.createCustomer(id, { customerNumber: '10001', name: `${id} AS` });
  const invoiceLines = [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }];
  return {
    id,
    finalize() {
      const draft = moment.person.createDraftInvoice(id, { customerId: customer.id, invoiceLines });
      moment.person.finalizeInvoice(id, draft.id);
    },
    /** Numbers as they were posted. */
    posted: () => powerOffice.state().clients[clientKey]?.vouchers.map(({ invoiceNo }) => invoiceNo) ?? [],
  };
}
