import { momentPowerOfficeSettings } from '../../functions/moment-poweroffice/settings.ts';
import { createPointer } from '../../shared/pointer.ts';
import { memoryCollections } from '../vendors/kit/collection.ts';
import { createMomentSimulator } from '../vendors/moment/simulator.ts';
import { createPowerOfficeSimulator } from '../vendors/poweroffice/simulator.ts';
import type { Figure } from './figure.ts';
import { exactly, figure, percentile } from './figure.ts';
import type { MemoryWorker } from './memory-worker.ts';
import { createMemoryWorker } from './memory-worker.ts';
import type { VirtualClock } from './virtual-clock.ts';
import { createVirtualClock } from './virtual-clock.ts';

const CUSTOMERS = 50;
const INVOICES_EACH = 100;
const AT_ONCE = 50;
const ENVIRONMENTS = 5;
const VENDOR_SECONDS = 0.05;
const LOOK_SECONDS = 0.1;
const CALLS_PER_SECOND = 10;
const START = Date.parse('2026-03-31T16:00:00Z');
const directionId = 'moment-poweroffice-invoices';

/**
 * Month-end: 50 customers finalize 5,000 invoices at once, under one subscription key with 10 requests a second. An hour
 * and a half of virtual time, two minutes of real time.
 */
export async function measureMonthEnd(): Promise<Figure[]> {
  const clock = createVirtualClock(START);
  const vendors = openVendors(clock);
  const worker = await openWorker(vendors, clock);
  const finished = new Map<string, number[]>();
  const pointers = vendors.invoices.map(({ company, id }) =>
    createPointer(
      { direction: directionId, connection: company, entity: 'invoice', id },
      'webhook',
      clock.now(),
    ),
  );
  await worker.queue.send(pointers);
  void dispatch(worker, clock, finished);
  const all = CUSTOMERS * INVOICES_EACH;
  await clock.run(() => [...finished.values()].flat().length >= all);
  const ends = [...finished.values()].flat();
  const seconds = (Math.max(...ends) - START) / 1000;
  const calls = vendors.powerOfficeCalls();
  const firsts = [...finished.values()].map((times) => (Math.min(...times) - START) / 1000);
  return [
    figure({
      name: 'month-end: 5,000 invoices of 50 customers, time against what 10 calls a second allow',
      ...{ value: seconds / (calls / CALLS_PER_SECOND), unit: '×', goal: { atMost: 1.15 }, isEvidence: true },
    }),
    figure({ name: 'month-end: virtual time', value: seconds, unit: 's' }),
    figure({
      name: 'month-end: PowerOffice calls per invoice (at least 5, and 1 for the number)',
      ...{ value: calls / all, unit: '' },
    }),
    figure({
      ...{ name: 'month-end: PowerOffice calls in the busiest second', value: vendors.busiestSecond() },
      ...{ unit: '', goal: { atMost: CALLS_PER_SECOND } },
    }),
    figure({
      ...{ name: 'month-end: refused for going too fast', value: vendors.refused(), unit: '' },
      goal: exactly(0),
    }),
    figure({
      ...{ name: 'month-end: first invoice of the customer served last', value: percentile(firsts, 1) },
      unit: 's',
    }),
  ];
}

function openVendors(clock: VirtualClock) {
  let seed = 11;
  let refused = 0;
  const world = () => ({
    now: () => clock.now(),
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    send: async () => new Response(null, { status: 200 }),
    collections: memoryCollections(),
  });
  const moment = createMomentSimulator(world(), { roundsTotals: false });
  const powerOffice = createPowerOfficeSimulator(world());
  const companies = Array.from({ length: CUSTOMERS }, (_, index) => `company${index}`);
  const invoices = companies.flatMap((company) => seedCompany(company, moment.person, powerOffice.person));
  const send: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    await clock.sleep(VENDOR_SECONDS);
    const answer = await (request.url.includes('moment') ? moment : powerOffice).fetch(request);
    if (answer.status === 429) refused += 1;
    return answer;
  };
  return {
    ...{ companies, invoices, send, busiestSecond: powerOffice.busiestSecond, refused: () => refused },
    powerOfficeCalls: () => Object.values(powerOffice.calls()).reduce((sum, each) => sum + each, 0),
  };
}

type MomentPerson = ReturnType<typeof createMomentSimulator>['person'];
type PowerOfficePerson = ReturnType<typeof createPowerOfficeSimulator>['person'];

function seedCompany(company: string, moment: MomentPerson, powerOffice: PowerOfficePerson) {
  moment.addCompany({ companyCode: company, apiKeys: [`${company}-key`] });
  powerOffice.addClient({ clientKey: `${company}-client`, name: company });
  const customer = moment.createCustomer(company, { customerNumber: '10001', name: 'Kunde AS' });
  const project = moment.createProject(company, {
    projectNumber: '6110',
    name: 'Nettside',
    customerId: customer.id,
  });
  return Array.from({ length: INVOICES_EACH }, () => {
    const draft = moment.createDraftInvoice(company, {
      customerId: customer.id,
      projectId: project.id,
      invoiceLines: [{ itemName: 'Utvikling', quantity: 1, unitPrice: 1000 }],
    });
    moment.finalizeInvoice(company, draft.id);
    return { company, id: String(draft.id) };
  });
}

async function openWorker(
  { companies, send }: ReturnType<typeof openVendors>,
  clock: VirtualClock,
): Promise<MemoryWorker> {
  const { now, sleep } = clock;
  const options = { direction: directionId, environments: ENVIRONMENTS, now, sleep, fetch: send };
  const worker = await createMemoryWorker(options);
  const settings = momentPowerOfficeSettings.parse({ startDate: '2026-01-01' });
  for (const company of companies) {
    await worker.add(
      { id: company, connector: 'moment-poweroffice', status: 'active', settings, accounts: {} },
      { ingressToken: 'i'.repeat(43), vendors: accessOf(company) },
    );
  }
  return worker;
}

function accessOf(company: string) {
  return {
    moment: { companyCode: company, apiKey: `${company}-key`, requestsPerMinute: 1_000_000 },
    poweroffice: {
      applicationKey: '6f5c0d0a-1b7e-4a52-9a38-0d5a6b1c2e3f',
      subscriptionKey: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
      clientKey: `${company}-client`,
    },
  };
}

/** The queue's side: hands out what is due to as many places as the worker has. */
async function dispatch(
  worker: MemoryWorker,
  clock: VirtualClock,
  finished: Map<string, number[]>,
): Promise<void> {
  let running = 0;
  const start = async (body: string) => {
    running += 1;
    const { kind, connection = '', reason } = await worker.handle(body);
    running -= 1;
    if (kind === 'parked') throw new Error(`parked: ${reason.code}`);
    if (kind !== 'done' || body.includes('"cause":"chain"')) return;
    finished.set(connection, [...(finished.get(connection) ?? []), clock.now().getTime()]);
  };
  for (;;) {
    const { messages } = worker.queue;
    const due = messages.findIndex(({ visibleAt }) => visibleAt <= clock.now().getTime());
    const [message] = due >= 0 && running < AT_ONCE ? messages.splice(due, 1) : [];
    if (message) void start(message.body);
    else await clock.sleep(LOOK_SECONDS);
  }
}
