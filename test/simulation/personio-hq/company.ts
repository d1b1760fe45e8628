import { personioHq } from '../../../functions/personio-hq/connector.ts';
import type { PersonioHqSettings } from '../../../functions/personio-hq/settings.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { createHqSimulator } from '../../vendors/hq/simulator.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { createPersonioSimulator } from '../../vendors/personio/simulator.ts';
import { pick } from '../random.ts';
import { openIngress, openStores, type Stores } from '../stores.ts';
import type { WorldOptions } from '../world.ts';
import { registerHook } from './register-hook.ts';
import { settingsOf } from './settings.ts';
import { createNumbers } from './numbers.ts';
import { rememberTargets } from './remember-targets.ts';
import { withSmallPages } from './small-pages.ts';
import { createTypeNames } from './type-names.ts';

export type ApiVersion = 'v1' | 'v2';

export const connectionId = 'suedagentur';
const ingressToken = 'i'.repeat(43);
const hookSecret = 'h'.repeat(43);

/** Lifted, because paging waits on a real clock where Personio counts. */
const limits = {
  absencePerSecond: Infinity,
  personsPerSecond: Infinity,
  authPerMinute: Infinity,
  v1AuthPerMinute: Infinity,
  v1PerMinute: Infinity,
  v1EmployeesPerMinute: Infinity,
  v1EmployeesPerSecond: Infinity,
};

/** Both vendors, our stores and the ingress in one process, with one activated connection between them. */
export async function openCompany({ now, random }: WorldOptions) {
  const definitions = personioHq.directions.map(({ definition }) => definition);
  const stores = openStores(now);
  const send = openIngress(definitions, stores, now);
  const world = () => ({ now, random, send, collections: memoryCollections() });
  const personio = createPersonioSimulator(world(), { limits });
  const hq = createHqSimulator(world(), { callsPerMinute: Infinity });
  let apiVersion: ApiVersion = pick(random, ['v2', 'v2', 'v2', 'v2', 'v1'] as const);
  let wasSwitched = false;
  const hqVersion = pick(random, ['v2', 'v2', 'v2', 'v2', 'v1'] as const);
  let settings = settingsOf(random);
  let liveSince: string | undefined;
  const bound = rememberTargets(stores);
  const numbers = createNumbers(personio);
  const store = () => void stores.connections.put(connectionWith(settings, liveSince));
  await writeConnection(stores, settings, apiVersion, hqVersion);
  const vendorFetch: typeof fetch = (input, init) => {
    const request = withSmallPages(new Request(input, init));
    return request.url.includes('personio.de') ? personio.fetch(request) : hq.fetch(request);
  };
  // v1 has no webhooks.
  if (apiVersion === 'v2') await register(vendorFetch, definitions);
  return {
    ...{ definitions, stores, personio, hq, vendorFetch, now, bound, numbers },
    liveSince: () => liveSince,
    apiVersion: () => apiVersion,
    wasSwitched: () => wasSwitched,
    typeNames: createTypeNames(personio, now),
    settings: () => settings,
    changeSettings(changes: Partial<PersonioHqSettings>) {
      settings = { ...settings, ...changes };
      store();
    },
    /** What is older may be in HQ already. */
    goLive() {
      liveSince = now().toISOString();
      store();
    },
    /** Adds the connection again with the other version of Personio's API. */
    switchVersion(): ApiVersion {
      wasSwitched = true;
      apiVersion = apiVersion === 'v1' ? 'v2' : 'v1';
      void writeSecret(stores, connectionWith(settings, liveSince), apiVersion, hqVersion);
      return apiVersion;
    },
  };
}

export type Company = Awaited<ReturnType<typeof openCompany>>;

function connectionWith(settings: PersonioHqSettings, liveSince: string | undefined): Connection {
  const connection = { id: connectionId, connector: personioHq.id, settings, accounts: {} };
  return { ...connection, status: 'active', ...(liveSince !== undefined && { liveSince }) };
}

async function writeConnection(
  stores: Stores,
  settings: PersonioHqSettings,
  apiVersion: ApiVersion,
  hqVersion: ApiVersion,
): Promise<void> {
  const connection = connectionWith(settings, undefined);
  await stores.connections.put(connection);
  await writeSecret(stores, connection, apiVersion, hqVersion);
}

async function writeSecret(
  { secrets }: Stores,
  connection: Connection,
  apiVersion: ApiVersion,
  hqVersion: ApiVersion,
): Promise<void> {
  const requestsPerMinute = 1_000_000;
  await secrets.write(connection, {
    ingressToken,
    vendors: {
      personio: {
        ...{ clientId: 'personio-client', clientSecret: 'personio-secret' },
        ...{ apiVersion, hookSecrets: [hookSecret], requestsPerMinute },
      },
      hq: { token: 'hq-token', apiVersion: hqVersion, requestsPerMinute },
    },
  });
}

function register(send: typeof fetch, definitions: readonly DirectionDefinition[]): Promise<void> {
  const events = definitions.flatMap(({ hooks }) => hooks.map(({ event }) => event));
  const url = `https://ingress.example/personio/${connectionId}/${ingressToken}`;
  return registerHook(send, { url, token: hookSecret, events });
}
