import type { RunningSuite } from './running-suite.ts';

export const SECOND_TOKEN = 'b'.repeat(43);
export const SECOND_SIGNATURE_KEY = '00112233445566778899aabbccddeeff';

/** A connection file's entry for a second customer on the same simulated vendors. */
export function secondConnection({ vendors }: Pick<RunningSuite, 'vendors'>, id: string, settings: object) {
  const { moco, awork } = vendors;
  return {
    id,
    connector: 'moco-awork',
    settings,
    vendors: {
      moco: {
        ...{ baseUrl: moco.baseUrl, apiKey: 'moco-key', requestsPerTwoMinutes: 1200 },
        signatureKeys: [SECOND_SIGNATURE_KEY],
      },
      awork: { baseUrl: awork.baseUrl, apiKey: 'awork-key' },
    },
    ingressToken: SECOND_TOKEN,
  };
}
