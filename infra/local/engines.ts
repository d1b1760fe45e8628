import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { Endpoints } from './local-account.ts';
import { endpointsSchema } from './local-account.ts';

export interface Engines {
  endpoints: Endpoints;
  stop(): Promise<void>;
}

/**
 * Table, queues, secrets and mail, in a thread of their own so that they neither wait for the pollers nor share globals with a test
 * runner. With a data directory everything they have acknowledged survives `kill -9`.
 */
export async function startEngines(dataDirectory?: string): Promise<Engines> {
  const thread = new Worker(fileURLToPath(new URL('./engines-thread.ts', import.meta.url)), {
    workerData: dataDirectory,
    // The flags of a test runner are none of its business; the warning is about SQLite being young.
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  // Without a listener for errors from here on, a broken engine ends the process, as it should.
  const [endpoints] = z.tuple([endpointsSchema]).parse(await once(thread, 'message'));
  return {
    endpoints,
    async stop() {
      const exited = once(thread, 'exit');
      thread.postMessage('stop');
      await exited;
    },
  };
}
