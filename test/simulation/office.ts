import { acceptWebhook } from '../../functions/ingress/accept-webhook.ts';
import { webhookReaders } from '../../functions/ingress/webhook-readers.ts';
import { mocoAworkSettings } from '../../functions/connectors/moco-awork.ts';
import { registry } from '../../functions/registry.ts';
import type { Connection } from '../../shared/connections/connection.ts';
import { aworkHookHeader } from '../../shared/vendors/awork/webhook.ts';
import { splitMocoEvent } from '../../shared/vendors/moco/webhook.ts';
import {
  createMemoryConnections,
  createMemoryDeletions,
  createMemoryLocks,
  createMemoryNotices,
  createMemoryQuota,
  createMemoryReminders,
  createMemorySecrets,
} from '../twins/memory-stores.ts';
import { createMemoryLinks } from '../twins/memory-links.ts';
import { createMemoryQueue } from '../twins/memory-queue.ts';
import { createAworkSimulator } from '../vendors/awork/simulator.ts';
import { memoryShelves } from '../vendors/kit/shelf.ts';
import { createMocoSimulator } from '../vendors/moco/simulator.ts';

export const connectionId = 'nordagentur';
const ingressToken = 'i'.repeat(43);
const hookSecret = 'h'.repeat(43);
const ingressOrigin = 'https://ingress.example';

export interface OfficeOptions {
  now(): Date;
  random(): number;
  settings?: Record<string, unknown>;
}

/** Both vendors, our stores and the ingress in one process, with one activated connection between them. */
export async function openOffice({ now, random, settings = {} }: OfficeOptions) {
  const definitions = registry.map(({ definition }) => definition);
  const connections = createMemoryConnections();
  const secrets = createMemorySecrets();
  const queue = createMemoryQueue(now);
  const ingress = { definitions, readers: webhookReaders, connections, secrets, queue, now };
  const send = async (request: Request): Promise<Response> => {
    const { method, headers, url } = request;
    const webhook = {
      method,
      headers: Object.fromEntries(headers),
      path: new URL(url).pathname,
      body: await request.text(),
    };
    const { accepted } = await acceptWebhook(webhook, ingress);
    return new Response(null, { status: accepted ? 200 : 404 });
  };
  const world = () => ({ now, random, send, shelves: memoryShelves() });
  const moco = createMocoSimulator(world(), { requestsPerTwoMinutes: Infinity });
  const awork = createAworkSimulator(world(), { requestsPerMinute: Infinity, requestsPerSecond: Infinity });
  const connection: Connection = {
    id: connectionId,
    connector: 'moco-awork',
    status: 'active',
    settings: mocoAworkSettings.parse(settings),
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
  return {
    definitions,
    moco,
    awork,
    connections,
    secrets,
    queue,
    connection,
    vendorFetch,
    links: createMemoryLinks(now),
    reminders: createMemoryReminders(),
    deletions: createMemoryDeletions(now),
    locks: createMemoryLocks(now),
    quota: createMemoryQuota(now),
    notices: createMemoryNotices(),
  };
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
