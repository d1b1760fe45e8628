import { mocoAwork } from '../../../functions/moco-awork/connector.ts';
import { mocoAworkAbsences } from '../../../functions/moco-awork/moco-awork-absences/definition.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { createAworkSimulator } from '../../vendors/awork/simulator.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { createMocoSimulator } from '../../vendors/moco/simulator.ts';
import { adminRoleId, employeeRoleId } from '../../vendors/moco/roles.ts';
import { pick } from '../random.ts';
import { registerAworkHook, registerMocoHooks } from '../shared-workspace/register-hooks.ts';
import { openIngress, openStores } from '../stores.ts';
import type { WorldOptions } from '../world.ts';
import { drawSettings, LIVE_SINCE, readSettings } from './settings.ts';
import { withHiddenAddress } from './hidden-address.ts';
import { withSmallPages } from './small-pages.ts';

export const connectionId = 'nordagentur';
const mocoKey = 'absence-key';
const ingressToken = 'i'.repeat(43);
const hookSecret = 'h'.repeat(43);
const signatureKey = '00112233445566778899aabbccddeeff';
/** Only this direction of the connector takes part. */
const connector = {
  ...mocoAwork,
  directions: mocoAwork.directions.filter(({ definition }) => definition === mocoAworkAbsences),
};

/** Both vendors, our stores and the ingress in one process, with one activated connection between them. */
export async function openAgency({ now, random, log }: WorldOptions) {
  const definitions = [mocoAworkAbsences];
  const stores = openStores(now);
  const send = openIngress(definitions, stores, now);
  const world = () => ({ now, random, send, collections: memoryCollections() });
  const moco = createMocoSimulator(world(), {
    requestsPerTwoMinutes: Infinity,
    schedulesWithoutCodeBefore: pick(random, [null, null, '2026-03-06']),
  });
  const refusesOverlap = random() < 0.25;
  const awork = createAworkSimulator(world(), {
    ...{ requestsPerMinute: Infinity, requestsPerSecond: Infinity },
    refusesOverlappingAbsences: refusesOverlap,
  });
  const keyOwner = moco.person.createUser({
    ...{ firstname: 'Olaf', lastname: 'X', email: 'olaf@nordagentur.example', role_id: adminRoleId },
  });
  moco.person.addKey(mocoKey, 'full', keyOwner.id);
  let connection: Connection = {
    ...{ id: connectionId, connector: mocoAwork.id, status: 'active', settings: drawSettings(random) },
    ...{ accounts: {}, liveSince: LIVE_SINCE },
  };
  const change = (changes: Partial<Connection>) => {
    connection = { ...connection, ...changes };
    return stores.connections.put(connection);
  };
  await change({});
  await writeSecret(stores);
  const hidden = { addresses: new Set<string>() };
  const written: string[] = [];
  const vendorFetch: typeof fetch = async (input, init) => {
    const request = withSmallPages(new Request(input, init));
    if (!request.url.includes('mocoapp.com')) return awork.fetch(request);
    if (request.method !== 'GET') written.push(`${request.method} ${request.url}`);
    return withHiddenAddress(request, await moco.fetch(request), hidden.addresses);
  };
  await registerMocoHooks((...call) => moco.fetch(new Request(...call)), connector, addressFor('moco'));
  await registerAworkHook((...call) => awork.fetch(new Request(...call)), connector, {
    ...{ address: addressFor('awork'), key: 'awork-key', secret: hookSecret },
  });
  return {
    ...{ definitions, stores, moco, awork, vendorFetch, now, random, log, refusesOverlap, hidden, written },
    keyOwnerId: keyOwner.id,
    settings: () => readSettings(connection),
    changeSettings: (changes: Record<string, unknown>) =>
      change({ settings: { ...connection.settings, ...changes } }),
    setStatus: (status: Connection['status']) => change({ status }),
    /** After a cancellation it begins anew. */
    goLive: () => change({ status: 'active', liveSince: now().toISOString() }),
    /** Whether an admin of MOCO lets the key see the absences of others. */
    letKeySee(isSeeing: boolean) {
      moco.person.updateUser(keyOwner.id, { role_id: isSeeing ? adminRoleId : employeeRoleId });
    },
  };
}

export type Agency = Awaited<ReturnType<typeof openAgency>>;

function addressFor(vendor: string): string {
  return `https://ingress.example/${vendor}/${connectionId}/${ingressToken}`;
}

async function writeSecret({ secrets }: ReturnType<typeof openStores>): Promise<void> {
  await secrets.write(
    { id: connectionId, connector: mocoAwork.id },
    {
      ingressToken,
      vendors: {
        moco: {
          ...{ baseUrl: 'https://nordagentur.mocoapp.com/api/v1', apiKey: mocoKey },
          ...{ signatureKeys: [signatureKey], requestsPerTwoMinutes: 1_000_000 },
        },
        awork: { apiKey: 'awork-key', hookSecrets: [hookSecret], requestsPerMinute: 1_000_000 },
      },
    },
  );
}
