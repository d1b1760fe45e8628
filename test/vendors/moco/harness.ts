import { memoryCollections, type Collections } from '../kit/collection.ts';
import type { MocoAccount } from './account.ts';
import { createMocoSimulator, type MocoSimulator } from './simulator.ts';

export interface Reply {
  status: number;
  headers: Headers;
  /** `undefined` if the answer has none. */
  body: unknown;
}

export interface CallOptions {
  body?: unknown;
  /** The user the key stands in for. */
  as?: number;
  key?: string;
  contentType?: string;
}

export interface Received {
  headers: Record<string, string>;
  body: string;
}

/** A simulator with a clock that stands still, and a receiver for its webhooks. */
export function createHarness(
  account: Partial<MocoAccount> = {},
  collections: Collections = memoryCollections(),
) {
  let now = Date.parse('2026-03-04T10:00:00Z');
  let seed = 1;
  const received: Received[] = [];
  const receiver = { status: 200 };
  const simulator = createMocoSimulator(
    {
      now: () => new Date(now),
      random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
      async send(request) {
        received.push({ headers: Object.fromEntries(request.headers), body: await request.text() });
        return new Response(null, { status: receiver.status });
      },
      collections,
    },
    account,
  );
  const pass = (seconds: number) => void (now += seconds * 1000);
  return { simulator, person: simulator.person, call: callerFor(simulator), received, receiver, pass };
}

function callerFor(simulator: MocoSimulator) {
  return async (method: string, path: string, options: CallOptions = {}): Promise<Reply> => {
    const { body, as, key = 'moco-key', contentType = 'application/json' } = options;
    const headers = new Headers({ authorization: `Token token=${key}` });
    if (as !== undefined) headers.set('x-impersonate-user-id', String(as));
    if (body !== undefined) headers.set('content-type', contentType);
    const content = body === undefined ? null : JSON.stringify(body);
    const url = `https://nordagentur.mocoapp.com/api/v1${path}`;
    const response = await simulator.fetch(new Request(url, { method, headers, body: content }));
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
  };
}

/** A customer, an employee assigned to a project, and that project's one service. */
export function createOffice(account: Partial<MocoAccount> = {}, collections?: Collections) {
  const harness = createHarness(account, collections);
  const { person } = harness;
  const customer = person.createCompany({ name: 'Nordlicht Verlag GmbH' });
  const employee = person.createUser({
    firstname: 'Jonas',
    lastname: 'Keller',
    email: 'Jonas.Keller@Example.org',
  });
  const project = person.createProject({ name: 'Relaunch', customer_id: customer.id });
  const [task] = project.tasks;
  if (!task) throw new Error('a project starts with its default services');
  const contract = person.assignUser(project.id, employee.id);
  const entry = {
    date: '2026-03-04',
    project_id: project.id,
    task_id: task.id,
    seconds: 6300,
    description: 'Sitemap',
  };
  const book = (changes: Record<string, unknown> = {}, as: number | undefined = employee.id) =>
    harness.call('POST', '/activities', { body: { ...entry, ...changes }, ...(as !== undefined && { as }) });
  return { ...harness, customer, employee, project, task, contract, entry, book };
}
