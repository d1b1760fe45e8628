import { once } from 'node:events';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { originOf } from '../../infra/local/origin-of.ts';
import type { Holder } from '../../shared/access/holder.ts';
import type { Pass } from '../../shared/access/pass.ts';
import { createConsoleHarness } from '../unit/console/console-harness.ts';

/** Its connections have run for a while. */
const SECONDS_SINCE_THE_START = 600;

/** The console over the in-memory twins, for a browser on this machine. */
export async function serveConsole(given: Parameters<typeof createConsoleHarness>[0] = {}) {
  const harness = await createConsoleHarness({ ...given, isPlainHttp: true });
  harness.pass(SECONDS_SINCE_THE_START);
  const server = serve({ fetch: harness.app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const origin = originOf(server);
  return {
    ...harness,
    origin,
    /** The whole address of a link. */
    async invite(holder: Holder, changes: Partial<Pass> = {}): Promise<string> {
      return `${origin}${await harness.linkOf(holder, changes)}`;
    },
    close: promisify(server.close.bind(server)),
  };
}

export type ServedConsole = Awaited<ReturnType<typeof serveConsole>>;
