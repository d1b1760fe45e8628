import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningSuite } from './running-suite.ts';

export const SECOND_TOKEN = 'b'.repeat(43);

/** What differs from a customer on the simulated vendors with no settings of their own. */
export interface SecondAsked {
  id: string;
  settings?: object;
  /** The simulated MOCO account signs with the first one, unless said otherwise. */
  signatureKey?: string;
}

/** An entry of a connection file, for a second customer on the same simulated vendors. */
export function connectionEntry({ vendors }: Pick<RunningSuite, 'vendors'>, asked: SecondAsked) {
  const { id, settings = {}, signatureKey = '00112233445566778899aabbccddeeff' } = asked;
  const { moco, awork } = vendors;
  const mocoKey = { baseUrl: moco.baseUrl, apiKey: 'moco-key', requestsPerTwoMinutes: 1200 };
  return {
    ...{ id, connector: 'moco-awork', status: 'active', ingressToken: SECOND_TOKEN },
    settings: { startDate: '2020-01-01', ...settings },
    vendors: {
      moco: { ...mocoKey, signatureKeys: [signatureKey] },
      awork: { baseUrl: awork.baseUrl, apiKey: 'awork-key' },
    },
  };
}

/** Stores such a file where the suite runs, and answers its path. */
export function writeConnections(cwd: string, content: unknown): string {
  const file = join(cwd, 'connections.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

export async function addConnection(suite: RunningSuite, asked: SecondAsked): Promise<void> {
  const { exitCode, json } = await suite.ops(
    ...['connections', 'add', writeConnections(suite.cwd, [connectionEntry(suite, asked)])],
  );
  if (exitCode !== 0) throw new Error(JSON.stringify(json));
}
