import { demos } from '../../../infra/local/demo/demos.ts';
import { createBell } from '../../../infra/local/live/bell.ts';
import { watchSimulators } from '../../../infra/local/live/watch-simulators.ts';
import type { ConnectorId } from '../../../shared/vendor.ts';
import { connectors as connectorIds } from '../../../shared/vendor.ts';
import type { ReadMails } from '../../../infra/local/live/read-mails.ts';
import { serveLive } from '../../../infra/local/live/serve-live.ts';
import type { Operator } from '../../../functions/ops/operator.ts';
import { connectors } from '../../../functions/registry.ts';
import { connectionSchema } from '../../../shared/connections/connection.ts';
import { createMemoryLinks } from '../../twins/memory-links.ts';
import { createMemoryConnections } from '../../twins/memory-stores.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import { createSimulators, forEachVendor } from '../../vendors/simulators.ts';

const now = () => new Date();

/** The demo agency at the simulated vendors, without anybody between them. */
export function demoVendors({ begun }: { begun: boolean }) {
  const bell = createBell();
  const world = () => ({
    ...{ now, random: Math.random, collections: memoryCollections() },
    send: async () => new Response(null, { status: 204 }),
  });
  const vendors = watchSimulators(createSimulators(world), bell);
  const simulators = {
    ...vendors,
    baseUrls: forEachVendor(() => ''),
    ports: forEachVendor(() => 0),
    stop: async () => undefined,
  };
  for (const { seed } of demos) seed(simulators);
  vendors.moco.person.createCustomField({ name: 'awork Projekt', kind: 'Link' });
  vendors.moco.person.createCustomField({ name: 'Sync zu awork', kind: 'Boolean' });
  if (begun) for (const { begin } of demos) begin(simulators);
  return { vendors, bell };
}

export async function memoryOperator() {
  const links = createMemoryLinks(now);
  const connections = createMemoryConnections();
  for (const { entry } of demos) {
    const { id, connector, settings } = entry(forEachVendor(() => ''));
    await connections.put(connectionSchema.parse({ id, connector, settings, status: 'active' }));
  }
  const operator: Pick<Operator, 'connections' | 'connectors' | 'links' | 'now'> = {
    ...{ connections, connectors, links, now },
  };
  return { operator, links, connections };
}

interface PageAsked {
  /** With records, as the demo agency begins. */
  begun?: boolean;
  only?: ConnectorId[];
  port?: number;
  readMails?: ReadMails;
  consoleUrl?: string;
}

/** The live page of the whole demo agency, as a browser finds it. */
export async function servedPage({
  begun = true,
  only,
  port = 0,
  readMails = async () => [],
  consoleUrl,
}: PageAsked = {}) {
  const { vendors, bell } = demoVendors({ begun });
  const { operator, links, connections } = await memoryOperator();
  const compared: string[] = [];
  const page = await serveLive(port, {
    ...{ vendors, bell, operator, connectors: only ?? connectorIds, readMails, consoleUrl },
    compareNow: async (connection) => void compared.push(connection),
  });
  return { ...page, vendors, links, connections, compared };
}

/** A button, as a browser without JavaScript presses it. */
export function press(origin: string, act: string, headers: Record<string, string> = { origin }) {
  return fetch(`${origin}/acts/${act}?lang=en`, { method: 'POST', redirect: 'manual', headers });
}

export async function pageText(origin: string, path = '/'): Promise<string> {
  return (await fetch(origin + path)).text();
}
