import { hqAwork } from '../../../functions/hq-awork/connector.ts';
import { TENANT_FACT, tenantMark } from '../../../functions/hq-awork/guard-tenant.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { aworkHookHeader } from '../../../shared/vendors/awork/webhook.ts';
import { createAworkSimulator } from '../../vendors/awork/simulator.ts';
import { createHqSimulator } from '../../vendors/hq/simulator.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { pick } from '../random.ts';
import { openIngress, openStores } from '../stores.ts';
import type { WorldOptions } from '../world.ts';
import { drawSettings } from './settings.ts';

export const connectionId = 'westagentur';
export const WORKSPACE = 'https://westagentur.awork.com';
const ingressToken = 'w'.repeat(43);
const hookSecret = 'k'.repeat(43);

/** Both vendors, our stores and the ingress in one process, with one activated connection between them. */
export async function openAgency({ now, random }: Pick<WorldOptions, 'now' | 'random'>) {
  const definitions = hqAwork.directions.map(({ definition }) => definition);
  const stores = openStores(now);
  const send = openIngress(definitions, stores, now);
  const world = () => ({ now, random, send, collections: memoryCollections() });
  const hq = createHqSimulator(world(), drawTenant(random));
  const limits = { requestsPerMinute: Infinity, requestsPerSecond: Infinity };
  const timesLagSeconds = pick(random, [0, 0, 0.5, 1]);
  const awork = createAworkSimulator(world(), { ...limits, url: WORKSPACE, timesLagSeconds });
  const settings = drawSettings(random);
  let connection: Connection = {
    id: connectionId,
    connector: hqAwork.id,
    status: 'active',
    settings: { ...settings },
    accounts: { aworkUrl: WORKSPACE },
  };
  await stores.connections.put(connection);
  const requestsPerMinute = 1_000_000;
  await stores.secrets.write(connection, {
    ingressToken,
    vendors: {
      hq: { token: 'hq-token', apiVersion: pick(random, ['v2', 'v1']), requestsPerMinute },
      awork: { apiKey: 'awork-key', hookSecrets: [hookSecret], requestsPerMinute },
    },
  });
  const vendorFetch: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    return request.url.includes('awork.com') ? awork.fetch(request) : hq.fetch(request);
  };
  await registerHook(vendorFetch, definitions);
  return {
    ...{ definitions, stores, hq, awork, vendorFetch, settings, now },
    liveSince: () => connection.liveSince,
    /** What is older at its source is looked for at the target. */
    goLive() {
      connection = { ...connection, liveSince: now().toISOString() };
      void stores.connections.put(connection);
    },
    /** As `setup` does, once the people are there. */
    rememberTenant() {
      const users = hq.state().users.map(({ id, email, lastName, isDeactivated }) => {
        return { id, email: email ?? '', name: lastName, isDeactivated };
      });
      const accounts = { ...connection.accounts, [TENANT_FACT]: tenantMark(users) };
      connection = { ...connection, accounts };
      void stores.connections.put(connection);
    },
  };
}

export type Agency = Awaited<ReturnType<typeof openAgency>>;

/** What the vendor's documents leave open. */
function drawTenant(random: () => number) {
  return {
    callsPerMinute: Infinity,
    emptyFieldsShown: random() < 0.7,
    dataWrapped: random() < 0.3,
    reportingTimesKept: random() < 0.5,
    sentRatesKept: random() < 0.5,
    leaversReportingsHidden: random() < 0.5,
    taskDeletion: pick(random, ['detaches', 'detaches', 'takes'] as const),
    deletionsListed: pick(random, ['each', 'root'] as const),
  };
}

async function registerHook(send: typeof fetch, definitions: readonly DirectionDefinition[]): Promise<void> {
  const rules = definitions.flatMap(({ hooks }) => hooks.filter(({ vendor }) => vendor === 'awork'));
  const answer = await send('https://api.awork.com/api/v1/webhooks', {
    method: 'POST',
    headers: { authorization: 'Bearer awork-key', 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Tandem',
      uri: `https://ingress.example/awork/${connectionId}/${ingressToken}`,
      events: [...new Set(rules.map(({ event }) => event))].join(','),
      isActive: true,
      authenticationType: 'header',
      authentication: `${aworkHookHeader}=${hookSecret}`,
      onlyTriggerForMainEntityChanges: true,
    }),
  });
  if (!answer.ok) throw new Error(`no webhook: ${await answer.text()}`);
}
