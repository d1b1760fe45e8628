import { addConnections } from '../../../functions/ops/connections/add.ts';
import { storeSignatureKey } from '../../../functions/ops/connections/key.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import type { Simulators } from '../simulators.ts';
import { demoMapping, seedAbsences } from './personio-hq.ts';
import { seedAgency } from './agency.ts';
import { demoBooks, seedBooks } from './moment-poweroffice.ts';

export const DEMO_CONNECTION = 'nordagentur';
export const DEMO_ABSENCES = 'nordagentur-absences';

/** The keys of the simulated integration. */
const simulatedKeys = {
  applicationKey: '6f5c0d0a-1b7e-4a52-9a38-0d5a6b1c2e3f',
  subscriptionKey: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
};
/** What the simulated MOCO account shows in its webhook overview. */
const SIGNATURE_KEY = '00112233445566778899aabbccddeeff';

export function demoConnections({ baseUrls }: Pick<Simulators, 'baseUrls'>) {
  return [
    {
      id: DEMO_CONNECTION,
      connector: 'moco-awork',
      settings: { startDate: '2026-01-01' },
      vendors: {
        moco: { baseUrl: baseUrls.moco, apiKey: 'moco-key', requestsPerTwoMinutes: 1200 },
        awork: { baseUrl: baseUrls.awork, apiKey: 'awork-key' },
      },
      notify: { email: 'office@nordagentur.example', language: 'de' },
    },
    {
      id: DEMO_ABSENCES,
      connector: 'personio-hq',
      settings: { startDate: '2026-01-01', mapping: demoMapping },
      vendors: {
        personio: {
          baseUrl: baseUrls.personio,
          clientId: 'personio-client',
          clientSecret: 'personio-secret',
        },
        hq: { baseUrl: baseUrls.hq, token: 'hq-token' },
      },
      notify: { email: 'office@nordagentur.example', language: 'de' },
    },
    {
      id: demoBooks.connection,
      connector: 'moment-poweroffice',
      settings: { startDate: '2026-01-01', roundingAccount: 7770 },
      vendors: {
        moment: {
          baseUrl: baseUrls.moment,
          companyCode: demoBooks.companyCode,
          apiKey: demoBooks.momentKey,
        },
        poweroffice: { baseUrl: baseUrls.poweroffice, clientKey: demoBooks.clientKey, ...simulatedKeys },
      },
      notify: { email: 'regnskap@nordbyra.example', language: 'no' },
    },
  ];
}

/**
 * The demo agency with a connection of each of these connectors, of all when none is named. Does what `ops setup` does,
 * and pastes the key that a person would copy from MOCO.
 */
export async function startDemo(
  simulators: Simulators,
  connectors: readonly string[],
  operator: Operator,
): Promise<void> {
  const connections = demoConnections(simulators).filter(
    ({ connector }) => connectors.length === 0 || connectors.includes(connector),
  );
  seedAgency(simulators);
  seedAbsences(simulators);
  seedBooks(simulators);
  await addConnections(connections, operator);
  for (const { id, connector } of connections) {
    await setUpConnection(id, operator);
    if (connector === 'moco-awork') await storeSignatureKey(id, SIGNATURE_KEY, false, operator);
    if (connector === 'moment-poweroffice') await addMomentWebhooks(simulators, operator);
  }
}

/** What a person does in Moment's settings, with the address that setup printed. */
async function addMomentWebhooks({ moment }: Simulators, operator: Operator): Promise<void> {
  const { companyCode } = demoBooks;
  if ((moment.state().companies[companyCode]?.webhooks ?? []).length > 0) return;
  const connection = await operator.connections.get(demoBooks.connection);
  const secret = connection && (await operator.secrets.read(connection));
  if (!secret) throw new Error('the demo connection has a secret');
  const url = `${operator.ingressUrl}/moment/${demoBooks.connection}/${secret.ingressToken}`;
  for (const type of ['Invoices', 'Customers', 'Projects'] as const)
    moment.person.addWebhook(companyCode, { type, url });
}
