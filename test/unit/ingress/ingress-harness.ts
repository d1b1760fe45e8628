import { createHmac } from 'node:crypto';
import type { WebhookRequest } from '../../../functions/ingress/accept-webhook.ts';
import { acceptWebhook } from '../../../functions/ingress/accept-webhook.ts';
import { readersOf } from '../../../functions/ingress/webhook-readers.ts';
import { connectors, definitions } from '../../../functions/registry.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { pointerSchema } from '../../../shared/pointer.ts';
import { keepingHookKeys } from '../../../shared/secrets/keeping-hook-keys.ts';
import { createMemoryHookKeys } from '../../twins/memory-hook-keys.ts';
import { createMemoryQueue } from '../../twins/memory-queue.ts';
import {
  createMemoryConnections,
  createMemoryHookNotes,
  createMemorySecrets,
} from '../../twins/memory-stores.ts';

export const now = () => new Date('2026-03-04T10:00:00Z');
export const token = 't'.repeat(43);
const hookSecret = 'h'.repeat(40);
const key = (connection: string) => `key-of-${connection}`;
export const entryId = 'aaaaaaaa-0000-4000-8000-000000000001';
const statuses = { nord: 'active', sued: 'active', ruhe: 'paused', alt: 'cancelled' } as const;

/** The ingress over the in-memory twins, with four connections: two active, one paused, one cancelled. */
export async function createIngressHarness(connections = createMemoryConnections()) {
  const [hookKeys, queue] = [createMemoryHookKeys(), createMemoryQueue(now)];
  const secrets = keepingHookKeys(createMemorySecrets(), hookKeys);
  const notes = createMemoryHookNotes(now);
  for (const [id, status] of Object.entries(statuses)) {
    const connection: Connection = { id, connector: 'moco-awork', status, settings: {}, accounts: {} };
    await connections.put(connection);
    const moco = { baseUrl: `https://${id}.mocoapp.com/api/v1`, apiKey: 'k', signatureKeys: [key(id)] };
    const ingressToken = id === 'nord' ? token : id.repeat(10);
    await secrets.write(connection, {
      ingressToken,
      vendors: { moco, awork: { apiKey: 'k', hookSecrets: [hookSecret] } },
    });
  }
  const deps = {
    definitions,
    readers: readersOf(connectors.flatMap(({ vendors }) => vendors)),
    connections,
    hookKeys,
    notes,
    queue,
    now,
  };
  const pointers = () =>
    queue.messages.map(({ body, visibleAt }) => ({
      ...pointerSchema.parse(JSON.parse(body)),
      delay: (visibleAt - now().getTime()) / 1000,
    }));
  return {
    pointers,
    secrets,
    hookKeys,
    notes,
    accept: (request: WebhookRequest) => acceptWebhook(request, deps),
  };
}

export function mocoHook(
  event = 'Project update',
  changes: Partial<WebhookRequest> = {},
  signer = 'nord',
): WebhookRequest {
  const [target, name] = event.split(' ');
  const body = changes.body ?? '{"id":7,"name":"Geheim"}';
  const signature = createHmac('sha256', key(signer)).update(body).digest('hex');
  const headers = {
    'x-moco-target': target,
    'x-moco-event': name,
    'x-moco-timestamp': '1',
    'x-moco-signature': signature,
  };
  return { method: 'POST', path: `/moco/nord/${token}`, headers, body, ...changes };
}

export function aworkHook(eventType: string, changes: Partial<WebhookRequest> = {}): WebhookRequest {
  const body = JSON.stringify({
    eventType,
    entityId: entryId,
    timestamp: '2026-03-04T10:00:00Z',
    entity: { note: 'Geheim' },
  });
  return {
    method: 'POST',
    path: `/awork/nord/${token}`,
    headers: { 'x-tandem-secret': hookSecret },
    body,
    ...changes,
  };
}
