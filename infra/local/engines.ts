import { once } from 'node:events';
import * as z from 'zod';
import type { Endpoints } from './local-account.ts';
import { endpointsSchema } from './local-account.ts';
import { startThread } from './start-thread.ts';

export interface EngineOptions {
  dataDirectory?: string | undefined;
  /** Where the units of the table are written; see `usageLine`. */
  usageFile?: string | undefined;
}

export interface Engines {
  endpoints: Endpoints;
  /** What SES tells EventBridge, from here on. */
  onEvent(listener: (event: unknown) => void): void;
  stop(): Promise<void>;
}

const told = z.object({ event: z.unknown() });

/** Almost everything that an engine makes lives for one request only. */
const YOUNG_GENERATION_MEGABYTES = 16;

/**
 * Table, queues, secrets and mail, in threads of their own so that they neither wait for the pollers nor share globals with a test
 * runner. With a data directory everything they have acknowledged survives `kill -9`.
 */
export async function startEngines({ dataDirectory, usageFile }: EngineOptions = {}): Promise<Engines> {
  const [table, services] = await Promise.all([
    openEngine('./table-thread.ts', endpointsSchema.pick({ dynamodb: true }), {
      dataDirectory,
      usageFile,
    }),
    openEngine('./engines-thread.ts', endpointsSchema.omit({ dynamodb: true }), dataDirectory),
  ]);
  return {
    endpoints: { ...table.endpoints, ...services.endpoints },
    onEvent: (listener) => services.onMessage((message) => listener(told.parse(message).event)),
    stop: async () => {
      await Promise.all([table.stop(), services.stop()]);
    },
  };
}

async function openEngine<T>(file: `./${string}.ts`, schema: z.ZodType<T>, workerData: unknown) {
  const thread = startThread(file, {
    workerData,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MEGABYTES },
  });
  // Without a listener for errors from here on, a broken engine ends the process, as it should.
  const [endpoints] = z.tuple([schema]).parse(await once(thread, 'message'));
  return {
    endpoints,
    onMessage: (listener: (message: unknown) => void) => void thread.on('message', listener),
    async stop() {
      const exited = once(thread, 'exit');
      thread.postMessage('stop');
      await exited;
    },
  };
}
