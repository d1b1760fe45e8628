import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AworkState } from '../vendors/awork/simulator.ts';
import { createAworkSimulator } from '../vendors/awork/simulator.ts';
import { serveSimulator } from '../vendors/kit/serve.ts';
import { memoryCollections } from '../vendors/kit/collection.ts';
import type { SimulatorWorld } from '../vendors/kit/simulator.ts';
import type { MocoState } from '../vendors/moco/simulator.ts';
import { createMocoSimulator } from '../vendors/moco/simulator.ts';
import type { RunningSuite } from './running-suite.ts';
import { openVendor } from './vendor-door.ts';

export interface SentHook {
  url: string;
  headers: Record<string, string>;
  body: string;
}

const SIGNATURE_KEY = 'ffeeddccbbaa99887766554433221100';

/** A customer with vendors of its own, which run in the test: their webhooks can be watched, lost and repeated. */
export async function startCustomer(id: string) {
  const sent: SentHook[] = [];
  const world = (): SimulatorWorld => ({
    now: () => new Date(),
    random: Math.random,
    async send(request) {
      const { url, headers } = request;
      sent.push({ url, headers: Object.fromEntries(headers), body: await request.clone().text() });
      return fetch(request);
    },
    collections: memoryCollections(),
  });
  const moco = createMocoSimulator(world(), {
    subdomain: id,
    apiKeys: [{ key: `moco-${id}`, kind: 'full' }],
    signatureKey: SIGNATURE_KEY,
    requestsPerTwoMinutes: 1200,
  });
  const awork = createAworkSimulator(world(), {
    name: id,
    url: `https://${id}.awork.com`,
    apiKeys: [{ key: `awork-${id}` }],
  });
  const email = `ida@${id}.example`;
  moco.person.createUser({ firstname: 'Ida', lastname: 'Ohm', email });
  awork.person.createUser({ firstName: 'Ida', lastName: 'Ohm', email });
  moco.person.createCompany({ name: `Kundin von ${id}` });
  const served = await Promise.all([serveSimulator(moco), serveSimulator(awork)]);
  const [mocoUrl, aworkUrl] = served.map(({ origin }) => `${origin}/api/v1`) as [string, string];
  return {
    id,
    sent,
    simulators: { moco, awork },
    vendors: { moco: openVendor<MocoState>(mocoUrl), awork: openVendor<AworkState>(aworkUrl) },
    /** For the start of the suite, which takes no strange address otherwise. */
    suiteArgs: ['--allow-base-url', mocoUrl, '--allow-base-url', aworkUrl],
    connection: (settings: object = {}) => ({
      id,
      connector: 'moco-awork',
      status: 'active',
      settings: { startDate: '2026-01-01', ...settings },
      vendors: {
        moco: {
          baseUrl: mocoUrl,
          apiKey: `moco-${id}`,
          signatureKeys: [SIGNATURE_KEY],
          requestsPerTwoMinutes: 1200,
        },
        awork: { baseUrl: aworkUrl, apiKey: `awork-${id}` },
      },
      notify: { email: `office@${id}.example`, language: 'en' },
    }),
    async close() {
      await Promise.all(served.map((each) => each.close()));
    },
  };
}

export type OwnCustomer = Awaited<ReturnType<typeof startCustomer>>;

/** What an operator does for a new customer. */
export async function activate(suite: RunningSuite, customer: OwnCustomer, settings?: object): Promise<void> {
  const path = join(suite.cwd, `${customer.id}.json`);
  writeFileSync(path, JSON.stringify([customer.connection(settings)]));
  for (const words of [
    ['connections', 'add', path],
    ['setup', customer.id],
  ]) {
    const { exitCode, json } = await suite.ops(...words);
    if (exitCode !== 0) throw new Error(`ops ${words.join(' ')}: ${JSON.stringify(json)}`);
  }
}

/** Repeats a webhook as it was, and answers the status. */
export async function sendAgain({ url, headers, body }: SentHook, to = url): Promise<number> {
  return (await fetch(to, { method: 'POST', headers, body })).status;
}
