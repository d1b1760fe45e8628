import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import { acceptWebhook } from '../../functions/ingress/accept-webhook.ts';
import { readersOf } from '../../functions/ingress/webhook-readers.ts';
import { connectors } from '../../functions/registry.ts';
import {
  createMemoryConnections,
  createMemoryDeletions,
  createMemoryLocks,
  createMemoryHistory,
  createMemoryHookNotes,
  createMemoryNotices,
  createMemoryReminders,
  createMemorySecrets,
} from '../twins/memory-stores.ts';
import type { SecretOwner } from '../../shared/secrets/connection-secret.ts';
import { hookKeysOf } from '../../shared/secrets/hook-keys.ts';
import { createMemoryBuckets, createMemoryQuota } from '../twins/memory-quota.ts';
import { createMemoryLinks } from '../twins/memory-links.ts';
import { createMemoryQueue } from '../twins/memory-queue.ts';

export type Stores = ReturnType<typeof openStores>;

/** Everything of ours that outlives a worker. */
export function openStores(now: () => Date) {
  const buckets = createMemoryBuckets();
  return {
    connections: createMemoryConnections(),
    secrets: createMemorySecrets(),
    queue: createMemoryQueue(now),
    links: createMemoryLinks(now),
    reminders: createMemoryReminders(),
    deletions: createMemoryDeletions(now),
    locks: createMemoryLocks(now),
    buckets,
    quota: createMemoryQuota(now, buckets),
    history: createMemoryHistory(),
    notices: createMemoryNotices(),
  };
}

/** The way of a vendor's webhook into our queue. */
export function openIngress(
  definitions: readonly DirectionDefinition[],
  { connections, secrets, queue }: Stores,
  now: () => Date,
): (request: Request) => Promise<Response> {
  const readers = readersOf(connectors.flatMap(({ vendors }) => vendors));
  const ingress = {
    definitions,
    readers,
    connections,
    hookKeys: {
      read: async (owner: SecretOwner) => {
        const secret = await secrets.read(owner);
        return secret && hookKeysOf(secret);
      },
    },
    notes: createMemoryHookNotes(now),
    queue,
    now,
  };
  return async (request) => {
    const { method, headers, url } = request;
    const webhook = {
      method,
      headers: Object.fromEntries(headers),
      path: new URL(url).pathname,
      body: await request.text(),
    };
    const { accepted } = await acceptWebhook(webhook, ingress);
    return new Response(null, { status: accepted ? 200 : 404 });
  };
}
