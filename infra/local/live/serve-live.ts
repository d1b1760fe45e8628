import { once } from 'node:events';
import { promisify } from 'node:util';
import { createAdaptorServer } from '@hono/node-server';
import type { Operator } from '../../../functions/ops/operator.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { ConnectorId } from '../../../shared/vendor.ts';
import type { Simulated, SimulatedVendors } from '../../../test/vendors/simulators.ts';

import { originOf } from '../origin-of.ts';
import { actsOf } from './acts/acts.ts';
import { createLiveApp } from './app.ts';
import type { Bell } from './bell.ts';
import { openLive } from './live.ts';
import type { ReadMails } from './read-mails.ts';

export interface ServedLive {
  origin: string;
  port: number;
  close(): Promise<void>;
}

interface Asked {
  vendors: SimulatedVendors;
  bell: Bell;
  operator: Pick<Operator, 'connections' | 'connectors' | 'links' | 'now'>;
  /** Those of the demo agency. */
  connectors: readonly ConnectorId[];
  compareNow(connection: string): Promise<void>;
  readMails: ReadMails;
  /** Where records are explained, without a slash at the end. */
  consoleUrl?: string | undefined;
}

/** Serves the live page on loopback. */
export async function serveLive(port: number, asked: Asked): Promise<ServedLive> {
  const { vendors, bell, operator, connectors, compareNow, readMails, consoleUrl } = asked;
  const live = openLive({ vendors, bell, operator, shown: vendorsOf(connectors, operator), consoleUrl });
  const timers = new Set<NodeJS.Timeout>();
  const stage = {
    vendors,
    now: operator.now,
    compareNow: (connection: string) => void compareNow(connection).catch(comesBySchedule),
    later: (seconds: number, act: () => void) => void timers.add(setTimeout(act, seconds * 1000)),
  };
  const { fetch } = createLiveApp({ live, acts: actsOf(connectors), stage, readMails });
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const origin = originOf(server);
  return {
    origin,
    port: Number(new URL(origin).port),
    async close() {
      timers.forEach(clearTimeout);
      live.stop();
      await hangUp(server);
    },
  };
}

/** A paused connection compares nothing. */
const comesBySchedule = () => undefined;

function vendorsOf(ids: readonly ConnectorId[], { connectors }: Pick<Operator, 'connectors'>): Simulated[] {
  const definitions: DirectionDefinition[] = connectors
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ directions }) => directions.map(({ definition }) => definition));
  const order: readonly Simulated[] = ['moco', 'awork', 'hq', 'personio', 'moment', 'poweroffice'];
  return order.filter((vendor) =>
    definitions.some(({ source, target }) => source.id === vendor || target.id === vendor),
  );
}

async function hangUp(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  const closed = promisify(server.close.bind(server))();
  // Browsers hold their connection for as long as the page is open.
  if ('closeAllConnections' in server) server.closeAllConnections();
  await closed;
}
