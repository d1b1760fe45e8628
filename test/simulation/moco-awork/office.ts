import { mocoAwork } from '../../../functions/moco-awork/connector.ts';
import { mocoAworkSettings } from '../../../functions/moco-awork/settings.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { aworkHookHeader } from '../../../shared/vendors/awork/webhook.ts';
import { splitMocoEvent } from '../../../shared/vendors/moco/webhook.ts';
import { createAworkSimulator } from '../../vendors/awork/simulator.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { createMocoSimulator } from '../../vendors/moco/simulator.ts';
import { pick } from '../random.ts';
import { openIngress, openStores } from '../stores.ts';

export const connectionId = 'nordagentur';
const ingressToken = 'i'.repeat(43);
const hookSecret = 'h'.repeat(43);
const ingressOrigin = 'https://ingress.example';

export interface OfficeOptions {
  now(): Date;
  random(): number;
  settings?: Record<string, unknown>;
  /** Another integration did the work until the connection went live. */
  isTakenOver?: boolean;
}

/** So long after the world begins: what people start with is older. */
const LIVE_AFTER_MILLISECONDS = 1000;

/** Both vendors, our stores and the ingress in one process, with one activated connection between them. */
export async function openOffice({ now, random, settings = {}, isTakenOver = false }: OfficeOptions) {
  const definitions = mocoAwork.directions.map(({ definition }) => definition);
  const stores = openStores(now);
  const { connections, secrets, queue, links } = stores;
  const send = openIngress(definitions, stores, now);
  const world = () => ({ now, random, send, collections: memoryCollections() });
  const moco = createMocoSimulator(world(), { requestsPerTwoMinutes: Infinity });
  const awork = createAworkSimulator(world(), {
    ...{ requestsPerMinute: Infinity, requestsPerSecond: Infinity },
    timesLagSeconds: pick(random, [0, 0, 0.5, 1]),
  });
  const connection: Connection = {
    id: connectionId,
    connector: 'moco-awork',
    status: 'active',
    settings: mocoAworkSettings.parse({ startDate: '2020-01-01', ...settings }),
    ...(isTakenOver && { liveSince: new Date(now().getTime() + LIVE_AFTER_MILLISECONDS).toISOString() }),
    accounts: { aworkUrl: 'https://nordagentur.awork.com' },
  };
  await connections.put(connection);
  await secrets.write(connection, {
    ingressToken,
    vendors: {
      moco: {
        baseUrl: 'https://nordagentur.mocoapp.com/api/v1',
        apiKey: 'moco-key',
        signatureKeys: [signatureKey],
        requestsPerTwoMinutes: 1_000_000,
      },
      awork: { apiKey: 'awork-key', hookSecrets: [hookSecret], requestsPerMinute: 1_000_000 },
    },
  });
  const vendorFetch: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    return request.url.includes('mocoapp.com') ? moco.fetch(request) : awork.fetch(request);
  };
  await registerHooks(vendorFetch, definitions);
  return { definitions, moco, awork, stores, queue, links, connection, vendorFetch };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

const signatureKey = '00112233445566778899aabbccddeeff';

async function registerHooks(send: typeof fetch, definitions: Office['definitions']): Promise<void> {
  const hooks = definitions.flatMap(({ hooks: rules }) => rules);
  const events = (vendor: string) => [
    ...new Set(hooks.filter((rule) => rule.vendor === vendor).map(({ event }) => event)),
  ];
  const post = (url: string, authorization: string, body: object) =>
    send(url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  for (const event of events('moco')) {
    const hook = `${ingressOrigin}/moco/${connectionId}/${ingressToken}`;
    await post('https://nordagentur.mocoapp.com/api/v1/account/web_hooks', 'Bearer moco-key', {
      ...splitMocoEvent(event),
      hook,
    });
  }
  await post('https://api.awork.com/api/v1/webhooks', 'Bearer awork-key', {
    name: 'Tandem',
    uri: `${ingressOrigin}/awork/${connectionId}/${ingressToken}`,
    events: events('awork').join(','),
    isActive: true,
    authenticationType: 'header',
    authentication: `${aworkHookHeader}=${hookSecret}`,
    onlyTriggerForMainEntityChanges: true,
  });
}
