import { memoryCollections, type Collections } from '../kit/collection.ts';
import type { MomentService } from './service.ts';
import { createMomentSimulator, type MomentSimulator } from './simulator.ts';

export interface CallOptions {
  json?: unknown;
  form?: FormData;
  key?: string;
  companyCode?: string;
}

/** A simulator with a clock of its own, one customer with one project, and a receiver for webhooks. */
export function createOffice(
  service: Partial<MomentService> = {},
  collections: Collections = memoryCollections(),
) {
  const harness = createHarness(service, collections);
  const { person } = harness;
  const customer = person.createCustomer('acme', { customerNumber: '10001', name: 'Eksempel Kunde AS' });
  const project = person.createProject('acme', {
    projectNumber: '6110',
    name: 'Nettsideprosjekt',
    customerId: customer.id,
    department: { departmentNumber: '10', name: 'Konsulent' },
  });
  const line = { itemName: 'Utvikling', quantity: 10, unitPrice: 1000 };
  const draft = (changes = {}, lineChanges = {}) =>
    person.createDraftInvoice('acme', {
      ...{ customerId: customer.id, projectId: project.id, invoiceLines: [{ ...line, ...lineChanges }] },
      ...changes,
    });
  const invoice = (changes = {}, lineChanges = {}) =>
    person.finalizeInvoice('acme', draft(changes, lineChanges).id);
  return { ...harness, customer, project, draft, invoice };
}

export function createHarness(
  service: Partial<MomentService> = {},
  collections: Collections = memoryCollections(),
) {
  const clock = { now: Date.parse('2026-03-04T10:00:00Z') };
  let seed = 1;
  const received: unknown[] = [];
  const receiver = { status: 200 };
  const world = {
    now: () => new Date(clock.now),
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    async send(request: Request) {
      received.push(await request.json());
      return new Response(null, { status: receiver.status });
    },
    collections,
  };
  const simulator = createMomentSimulator(world, service);
  const pass = (seconds: number) => void (clock.now += seconds * 1000);
  return { simulator, person: simulator.person, call: callerFor(simulator), received, receiver, pass };
}

function callerFor({ fetch }: MomentSimulator) {
  return async (method: string, path: string, options: CallOptions = {}) => {
    const { json, form, key = 'apikey:moment-key', companyCode = 'acme' } = options;
    const headers = new Headers({ authorization: `Basic ${Buffer.from(key).toString('base64')}` });
    if (json !== undefined) headers.set('content-type', 'application/json');
    const url = `https://app.moment.team/api/1.0/companies/${companyCode}${path}`;
    const body = form ?? (json === undefined ? null : JSON.stringify(json));
    const response = await fetch(new Request(url, { method, headers, body }));
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as unknown) : text,
    };
  };
}

/** The ids on a page of a list. */
export function idsOf({ body }: { body: unknown }): number[] {
  return (body as { content: { id: number }[] }).content.map(({ id }) => id);
}
