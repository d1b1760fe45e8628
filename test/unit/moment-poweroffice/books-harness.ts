import { momentPowerOfficeSettings } from '../../../functions/moment-poweroffice/settings.ts';
import { direction as invoices } from '../../../functions/moment-poweroffice/moment-poweroffice-invoices/direction.ts';
import { direction as expenses } from '../../../functions/moment-poweroffice/poweroffice-moment-expenses/direction.ts';
import { createCache } from '../../../shared/cache.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { PointerCause } from '../../../shared/pointer.ts';
import { createPointer, forced, SWEEP } from '../../../shared/pointer.ts';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
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
  liveSince?: string;
  momentService?: Partial<MomentService>;
  powerOfficeService?: Partial<PowerOfficeService>;
}

/** Both directions between simulated vendors, one record at a time, with a clock that stands still. */
export async function openBooksHarness({
  settings = {},
  liveSince,
  momentService,
  powerOfficeService,
}: Given = {}) {
  const clock = { now: Date.parse('2026-03-10T09:00:00Z') };
  const now = () => new Date(clock.now);
  const stores = openStores(now);
  await writeConnection(stores, settings, liveSince);
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
  return {
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
    books: () => demand(powerOffice.state().clients[client]),
    inMoment: () => demand(moment.state().companies[company]),
  };
}

export const expensesDirection = expenses;

async function writeConnection(
  { connections, secrets }: ReturnType<typeof openStores>,
  given: object,
  liveSince: string | undefined,
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
      moment: { companyCode: company, apiKey: 'moment-key', requestsPerMinute: LIFTED },
      poweroffice: { ...keys, clientKey: client, requestsPerSecond: LIFTED },
    },
  });
}

function demand<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there');
  return value;
}
