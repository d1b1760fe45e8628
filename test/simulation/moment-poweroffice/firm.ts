import { momentPowerOffice } from '../../../functions/moment-poweroffice/connector.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { createMomentSimulator } from '../../vendors/moment/simulator.ts';
import { integrationTypes } from '../../vendors/moment/records.ts';
import { createPowerOfficeSimulator } from '../../vendors/poweroffice/simulator.ts';
import { openIngress, openStores, type Stores } from '../stores.ts';
import type { WorldOptions } from '../world.ts';
import type { Before } from './former-records.ts';
import { createRemovals } from './removals.ts';
import { createPriceModels } from './price-models.ts';
import { createVatCodes } from './vat-codes.ts';
import { momentServiceOf, powerOfficeServiceOf, settingsOf } from './settings.ts';

export const connectionId = 'fjordfirma';
export const companyCode = 'acme';
export const clientKey = 'client-fjord';
export const momentKey = 'moment-key';
const subscriptionKey = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const applicationKey = '6f5c0d0a-1b7e-4a52-9a38-0d5a6b1c2e3f';
const ingressToken = 'i'.repeat(43);
const LIFTED = 1_000_000;

/** A company in Moment and its books in PowerOffice, our stores and the ingress, with one connection between them. */
export async function openFirm({ now, random }: WorldOptions) {
  const definitions = momentPowerOffice.directions.map(({ definition }) => definition);
  const stores = openStores(now);
  const send = openIngress(definitions, stores, now);
  const world = () => ({ now, random, send, collections: memoryCollections() });
  const settings = settingsOf(random);
  const service = powerOfficeServiceOf(random);
  const moment = createMomentSimulator(world(), momentServiceOf(random));
  const powerOffice = createPowerOfficeSimulator(world(), service);
  powerOffice.person.addClient({ clientKey, name: 'Fjordfirma AS' });
  const before: Before = { expenses: new Map(), invoices: new Set() };
  const isCounted = service.requestsPerSecond !== Infinity;
  const liveSince = random() < 0.5 ? { liveSince: new Date(now().getTime() + 1000).toISOString() } : {};
  await writeConnection(stores, { settings, ...liveSince }, isCounted ? 10 : LIFTED);
  for (const type of integrationTypes)
    moment.person.addWebhook(companyCode, {
      type,
      url: `https://ingress.example/moment/${connectionId}/${ingressToken}`,
    });
  const isMoments = ({ url }: Request) => url.includes('moment.team');
  const vendorFetch: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    return isMoments(request) ? moment.fetch(request) : powerOffice.fetch(request);
  };
  return {
    ...{ definitions, stores, moment, powerOffice, vendorFetch, settings, now },
    priceModels: createPriceModels(moment, companyCode),
    vatCodes: createVatCodes(moment, companyCode),
    removals: createRemovals(),
    before,
    isFromBefore: 'liveSince' in liveSince,
    callsPerSecond: service.requestsPerSecond ?? Infinity,
    /** Where PowerOffice counts every second, calls go in single file and must not miss their place. */
    leavesAtOnce: (request: Request) => isCounted && !isMoments(request),
  };
}

export type Firm = Awaited<ReturnType<typeof openFirm>>;

async function writeConnection(
  { connections, secrets }: Stores,
  given: Pick<Connection, 'settings' | 'liveSince'>,
  requestsPerSecond: number,
): Promise<void> {
  const connector = momentPowerOffice.id;
  const connection: Connection = {
    ...{ id: connectionId, connector, status: 'active', accounts: {}, ...given },
  };
  await connections.put(connection);
  await secrets.write(connection, {
    ingressToken,
    vendors: {
      moment: { companyCode, apiKey: momentKey, requestsPerMinute: LIFTED },
      poweroffice: { applicationKey, clientKey, subscriptionKey, requestsPerSecond },
    },
  });
}

/** What Moment holds. */
export function inMoment({ moment }: Pick<Firm, 'moment'>) {
  const company = moment.state().companies[companyCode];
  if (!company) throw new Error('the company is gone');
  return company;
}

/** What PowerOffice holds, without the lag of its copies. */
export function inBooks({ powerOffice }: Pick<Firm, 'powerOffice'>) {
  const client = powerOffice.state().clients[clientKey];
  if (!client) throw new Error('the client is gone');
  return client;
}

export type MomentState = ReturnType<typeof inMoment>;
export type Books = ReturnType<typeof inBooks>;
