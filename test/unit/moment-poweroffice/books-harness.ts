import { momentPowerOfficeSettings } from '../../../functions/moment-poweroffice/settings.ts';
import { direction as invoices } from '../../../functions/moment-poweroffice/moment-poweroffice-invoices/direction.ts';
import { direction as expenses } from '../../../functions/moment-poweroffice/poweroffice-moment-expenses/direction.ts';
import { createCache } from '../../../shared/cache.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { PointerCause } from '../../../shared/pointer.ts';
import { createPointer, forced, SWEEP } from '../../../shared/pointer.ts';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
import type { RunContext } from '../../../shared/run-context.ts';
import { processPointer } from '../../../shared/worker/process-pointer.ts';
import { openStores } from '../../simulation/stores.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import type { MomentService } from '../../vendors/moment/service.ts';
import { createMomentSimulator } from '../../vendors/moment/simulator.ts';
import type { PowerOfficeService } from '../../vendors/poweroffice/service.ts';
import { createPowerOfficeSimulator } from '../../vendors/poweroffice/simulator.ts';

export const company = 'acme';
export const client = 'client-a';
const [connection, LIFTED] = ['c1', 1_000_000];
const keys = { applicationKey: 'app', subscriptionKey: 'sub' };

interface Given {
  settings?: object;
  /** As stored; another one than Moment's is wrong. */
  companyCode?: string;
  liveSince?: string;
  momentService?: Partial<MomentService>;
  powerOfficeService?: Partial<PowerOfficeService>;
}

/** Both directions between simulated vendors, one record at a time, with a clock that stands still. */
export async function openBooksHarness({
  settings = {},
  companyCode = company,
  liveSince,
  momentService,
  powerOfficeService,
}: Given = {}) {
  const clock = { now: Date.parse('2026-03-10T09:00:00Z') };
  const now = () => new Date(clock.now);
  const stores = openStores(now);
  await writeConnection(stores, { settings, companyCode, ...(liveSince !== undefined && { liveSince }) });
  const send = () => Promise.resolve(new Response());
  const world = () => ({ now, random: () => 0.5, send, collections: memoryCollections() });
  const moment = createMomentSimulator(world(), { roundsTotals: false, ...momentService });
  const powerOffice = createPowerOfficeSimulator(world(), {
    ...{ requestsPerSecond: Infinity, applicationKey: 'app', subscriptionKeys: ['sub'] },
    ...powerOfficeService,
  });
  powerOffice.person.addClient({ clientKey: client, name: 'Firma AS' });
  const pass = (seconds: number) => void (clock.now += seconds * 1000);
  const sleep = async (seconds: number) => pass(seconds);
  const deps = {
    ...stores,
    ...{ cache: createCache(now), rateLimiter: createRateLimiter(stores.quota, now, sleep) },
    ...{ allowedBaseUrls: [], now, sleep, random: () => 0.5 },
    fetch: (async (input, init) => {
      const request = new Request(input, init);
      return request.url.includes('moment.team') ? moment.fetch(request) : powerOffice.fetch(request);
    }) satisfies typeof fetch,
  };
  const work = async (cause: PointerCause, entity: string, id: number | string, sweepOf = invoices) => {
    const direction = entity === 'voucher' ? expenses : sweepOf;
    const target = { direction: direction.definition.id, connection, entity, id: String(id) };
    const isForced = cause === 'replay' || cause === 'repair';
    const pointer = createPointer(target, cause, now());
    const body = JSON.stringify(isForced ? forced(pointer, cause, now()) : pointer);
    const { kind, reason } = await processPointer(body, { direction, ...deps });
    return `${kind} ${reason.code}`;
  };
  const run = (entity: string, id: number | string, sweepOf = invoices) =>
    work('replay', entity, id, sweepOf);
  const context = async (): Promise<RunContext> => {
    const { links, locks, secrets } = stores;
    const own = demand(await stores.connections.get(connection));
    const never = async () => demand<never>(undefined);
    return {
      ...{ connection: own, secret: demand(await secrets.read(own)), secrets, links, locks },
      ...{ claims: new Set(), cache: createCache(now), looksAgain: true, restores: false, now },
      meter: { spend: async () => {}, report: async () => {}, spent: () => ({}) },
      ...{ ask: never, askOf: () => never, allowDeletion: never, onDrift: () => {} },
      ...{ allowedBaseUrls: [], fetch: deps.fetch },
    };
  };
  return {
    context,
    /** What somebody changes in PowerOffice. */
    inGo: (path: string, changes: Record<string, unknown>) => patchInGo(powerOffice.fetch, path, changes),
    ...{ moment, powerOffice, stores, pass, run },
    /** As a sweep asks for it, a while later. */
    sweepRecord(entity: string, id: number | string) {
      pass(60);
      return work('sweep', entity, id);
    },
    /** A message that waits in the queue. */
    async deliver(body: string) {
      const { kind, reason } = await processPointer(body, { direction: invoices, ...deps });
      return `${kind} ${reason.code}`;
    },
    repair: (entity: string, id: number | string) => work('repair', entity, id),
    /** Answers of PowerOffice or Moment to these calls are other than what was written. */
    distort(vendor: 'moment' | 'powerOffice', call: RegExp, change: (body: string) => string) {
      const simulator = vendor === 'moment' ? moment : powerOffice;
      const { fetch } = simulator;
      simulator.fetch = async (request) => {
        const answer = await fetch(request);
        if (!call.test(`${request.method} ${request.url}`) || answer.status === 204) return answer;
        const { status, headers } = answer;
        return new Response(change(await answer.text()), { status, headers });
      };
    },
    sweep: (scope: string, direction = invoices) => run(SWEEP, scope, direction),
    /** Cancelled, and live again a minute later. */
    async comeBack() {
      stores.links.forget(connection);
      pass(60);
      const stored = demand(await stores.connections.get(connection));
      await stores.connections.put({ ...stored, liveSince: now().toISOString() });
    },
    books: () => demand(powerOffice.state().clients[client]),
    inMoment: () => demand(moment.state().companies[company]),
  };
}

export const expensesDirection = expenses;

async function patchInGo(
  send: (request: Request) => Promise<Response>,
  path: string,
  changes: Record<string, unknown>,
): Promise<void> {
  const subscription = { 'ocp-apim-subscription-key': 'sub' };
  const ask = (url: string, init: RequestInit) =>
    send(new Request(`https://goapi.poweroffice.net${url}`, init));
  const granted = await ask('/OAuth/Token', {
    method: 'POST',
    headers: { ...subscription, authorization: `Basic ${btoa(`app:${client}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: token } = (await granted.json()) as { access_token: string };
  const operations = Object.entries(changes).map(([name, value]) => ({ op: 'add', path: `/${name}`, value }));
  const answer = await ask(`/v2/${path}`, {
    method: 'PATCH',
    headers: {
      ...{ ...subscription, authorization: `Bearer ${token}` },
      'content-type': 'application/json-patch+json',
    },
    body: JSON.stringify(operations),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

async function writeConnection(
  { connections, secrets }: ReturnType<typeof openStores>,
  { settings: given, companyCode, liveSince }: Given,
) {
  const settings = momentPowerOfficeSettings.parse({ startDate: '2026-01-01', ...given });
  const made: Connection = {
    ...{ id: connection, connector: 'moment-poweroffice', status: 'active', settings, accounts: {} },
    ...(liveSince !== undefined && { liveSince }),
  };
  await connections.put(made);
  await secrets.write(made, {
    ingressToken: 'i'.repeat(43),
    vendors: {
      moment: { companyCode, apiKey: 'moment-key', requestsPerMinute: LIFTED },
      poweroffice: { ...keys, clientKey: client, requestsPerSecond: LIFTED },
    },
  });
}

function demand<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}
