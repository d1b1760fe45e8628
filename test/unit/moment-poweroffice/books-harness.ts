import { momentPowerOfficeSettings } from '../../../functions/moment-poweroffice/settings.ts';
import { direction as invoices } from '../../../functions/moment-poweroffice/moment-poweroffice-invoices/direction.ts';
import { direction as expenses } from '../../../functions/moment-poweroffice/poweroffice-moment-expenses/direction.ts';
import { createCache } from '../../../shared/cache.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
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
  momentService?: Partial<MomentService>;
  powerOfficeService?: Partial<PowerOfficeService>;
}

/** Both directions between simulated vendors, one record at a time, with a clock that stands still. */
export async function openBooksHarness({ settings = {}, momentService, powerOfficeService }: Given = {}) {
  const clock = { now: Date.parse('2026-03-10T09:00:00Z') };
  const now = () => new Date(clock.now);
  const stores = openStores(now);
  await writeConnection(stores, settings);
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
  const run = async (entity: string, id: number | string, sweepOf = invoices) => {
    const direction = entity === 'voucher' ? expenses : sweepOf;
    const target = { direction: direction.definition.id, connection, entity, id: String(id) };
    const pointer = JSON.stringify(forced(createPointer(target, 'replay', now()), 'replay', now()));
    const { kind, reason } = await processPointer(pointer, { direction, ...deps });
    return `${kind} ${reason.code}`;
  };
  return {
    ...{ moment, powerOffice, stores, pass, run },
    sweep: (scope: string, direction = invoices) => run(SWEEP, scope, direction),
    books: () => demand(powerOffice.state().clients[client]),
    inMoment: () => demand(moment.state().companies[company]),
  };
}

export const expensesDirection = expenses;

async function writeConnection({ connections, secrets }: ReturnType<typeof openStores>, given: object) {
  const settings = momentPowerOfficeSettings.parse({ startDate: '2026-01-01', ...given });
  const made: Connection = {
    ...{ id: connection, connector: 'moment-poweroffice', status: 'active', settings, accounts: {} },
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
