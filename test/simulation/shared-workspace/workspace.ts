import { hqAwork } from '../../../functions/hq-awork/connector.ts';
import { settingsOf as hqSettingsOf } from '../../../functions/hq-awork/settings.ts';
import { mocoAwork } from '../../../functions/moco-awork/connector.ts';
import { mocoAworkSettings } from '../../../functions/moco-awork/settings.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { ConnectorDefinition } from '../../../shared/connector.ts';
import { createAworkSimulator } from '../../vendors/awork/simulator.ts';
import { createHqSimulator } from '../../vendors/hq/simulator.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { createMocoSimulator } from '../../vendors/moco/simulator.ts';
import { openIngress, openStores } from '../stores.ts';
import type { WorldOptions } from '../world.ts';
import { registerAworkHook, registerMocoHooks } from './register-hooks.ts';
import type { Side } from './sides.ts';
import { connections, sides } from './sides.ts';
import { keys, recordWrites } from './writes.ts';

export const WORKSPACE = 'https://nordagentur.awork.com';
const START_DATE = '2026-02-15';
const signatureKey = '00112233445566778899aabbccddeeff';
const requests = 1_000_000;

/** One awork workspace with a connection to MOCO and one to HQ, each with a key of its own. */
export async function openWorkspace({ now, random }: Pick<WorldOptions, 'now' | 'random'>) {
  const definitions = [mocoAwork, hqAwork].flatMap(({ directions }) =>
    directions.map(({ definition }) => definition),
  );
  const stores = openStores(now);
  const send = openIngress(definitions, stores, now);
  const world = () => ({ now, random, send, collections: memoryCollections() });
  const moco = createMocoSimulator(world(), { requestsPerTwoMinutes: Infinity });
  const hq = createHqSimulator(world(), { callsPerMinute: Infinity });
  const awork = createAworkSimulator(world(), {
    ...{ requestsPerMinute: Infinity, requestsPerSecond: Infinity, url: WORKSPACE },
    apiKeys: sides.map((side) => ({ key: keys[side] })),
  });
  const mocoSettings = mocoAworkSettings.parse({ startDate: START_DATE });
  const hqSettings = hqSettingsOf({ settings: { startDate: START_DATE } }, new Date(0));
  await connect(
    stores,
    mocoAwork,
    { ...mocoSettings },
    {
      moco: {
        ...{ baseUrl: 'https://nordagentur.mocoapp.com/api/v1', apiKey: 'moco-key' },
        ...{ signatureKeys: [signatureKey], requestsPerTwoMinutes: requests },
      },
    },
  );
  await connect(
    stores,
    hqAwork,
    { ...hqSettings },
    {
      hq: { token: 'hq-token', apiVersion: 'v2', requestsPerMinute: requests },
    },
  );
  const { writes, aworkFetch } = recordWrites(awork);
  const vendorFetch: typeof fetch = (input, init) => {
    const request = new Request(input, init);
    if (request.url.includes('mocoapp.com')) return moco.fetch(request);
    return request.url.includes('hellohq') ? hq.fetch(request) : aworkFetch(request);
  };
  await registerMocoHooks(vendorFetch, mocoAwork, hookAddress('moco', 'moco-awork'));
  for (const connector of [mocoAwork, hqAwork]) {
    const side = connector === mocoAwork ? 'moco-awork' : 'hq-awork';
    const address = hookAddress('awork', side);
    await registerAworkHook(vendorFetch, connector, { address, key: keys[side], secret: secretOf(side) });
  }
  writes.length = 0;
  return { definitions, stores, moco, hq, awork, vendorFetch, writes, mocoSettings, hqSettings, now };
}

export type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

async function connect(
  { connections: stored, secrets }: ReturnType<typeof openStores>,
  { id: connector }: ConnectorDefinition,
  settings: Record<string, unknown>,
  vendors: Record<string, object>,
): Promise<void> {
  const side = connector === 'moco-awork' ? 'moco-awork' : 'hq-awork';
  const accounts = { aworkUrl: WORKSPACE };
  const connection: Connection = { id: connections[side], connector, status: 'active', settings, accounts };
  await stored.put(connection);
  const awork = { apiKey: keys[side], hookSecrets: [secretOf(side)], requestsPerMinute: requests };
  await secrets.write(connection, { ingressToken: tokenOf(side), vendors: { ...vendors, awork } });
}

const letterOf = (side: Side) => (side === 'moco-awork' ? 'm' : 'q');
const tokenOf = (side: Side) => letterOf(side).repeat(43);
const secretOf = (side: Side) => letterOf(side).toUpperCase().repeat(43);

function hookAddress(vendor: string, side: Side): string {
  return `https://ingress.example/${vendor}/${connections[side]}/${tokenOf(side)}`;
}
