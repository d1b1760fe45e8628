import { storeSignatureKey } from '../../../functions/ops/connections/key.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import { setUpConnection } from '../../../functions/ops/setup/setup.ts';
import type { Simulators } from '../simulators.ts';
import { demoMapping } from './absences.ts';

export const DEMO_CONNECTION = 'nordagentur';
export const DEMO_ABSENCES = 'nordagentur-absences';
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
  ];
}

/** Does what `ops setup` does, and pastes the key that a person would copy from MOCO. */
export async function activateDemo(operator: Operator): Promise<void> {
  await setUpConnection(DEMO_CONNECTION, operator);
  await storeSignatureKey(DEMO_CONNECTION, SIGNATURE_KEY, false, operator);
  await setUpConnection(DEMO_ABSENCES, operator);
}
