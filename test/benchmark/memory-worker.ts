import { directions } from '../../functions/registry.ts';
import { createCache } from '../../shared/cache.ts';
import type { Connection } from '../../shared/connections/connection.ts';
import { createRateLimiter } from '../../shared/quota/rate-limiter.ts';
import type { ConnectionSecret } from '../../shared/secrets/connection-secret.ts';
import { processPointer } from '../../shared/worker/process-pointer.ts';
import type { Handled, WorkerDeps } from '../../shared/worker/worker-deps.ts';
import { createMemoryLinks } from '../twins/memory-links.ts';
import { createMemoryQueue } from '../twins/memory-queue.ts';
import {
  createMemoryConnections,
  createMemoryDeletions,
  createMemoryHistory,
  createMemoryLocks,
  createMemoryNotices,
  createMemoryReminders,
  createMemorySecrets,
} from '../twins/memory-stores.ts';
import { createMemoryQuota } from '../twins/memory-quota.ts';

export interface MemoryWorkerOptions {
  direction: string;
  /** Execution environments: each remembers reference data for itself. */
  environments: number;
  now(): Date;
  sleep(seconds: number): Promise<void>;
  fetch: typeof fetch;
}

/** The worker of a direction over in-memory stores, for measuring without the engines of the local suite. */
export async function createMemoryWorker(options: MemoryWorkerOptions) {
  const { direction: id, environments, now, sleep, fetch } = options;
  const registered = directions.find(({ definition }) => definition.id === id);
  if (!registered) throw new Error(`there is no direction ${id}`);
  const direction = await registered.load();
  const queue = createMemoryQueue(now);
  const quota = createMemoryQuota(now);
  const stores = {
    connections: createMemoryConnections(),
    secrets: createMemorySecrets(),
    links: createMemoryLinks(now),
    reminders: createMemoryReminders(),
    deletions: createMemoryDeletions(now),
    locks: createMemoryLocks(now),
    history: createMemoryHistory(),
    notices: createMemoryNotices(),
  };
  const fresh = (): WorkerDeps => ({
    ...{ ...stores, direction, queue, now, sleep, fetch, allowedBaseUrls: [], random: Math.random },
    ...{ cache: createCache(now), rateLimiter: createRateLimiter(quota, now, sleep) },
  });
  const deps = Array.from({ length: environments }, fresh);
  let turn = 0;
  return {
    ...stores,
    queue,
    async add(connection: Connection, secret: ConnectionSecret): Promise<void> {
      await stores.connections.put(connection);
      await stores.secrets.write(connection, secret);
    },
    handle(body: string): Promise<Handled> {
      turn += 1;
      const environment = deps[turn % deps.length];
      if (!environment) throw new Error('there is an environment');
      return processPointer(body, environment);
    },
  };
}

export type MemoryWorker = Awaited<ReturnType<typeof createMemoryWorker>>;
