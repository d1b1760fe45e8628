import { createHash } from 'node:crypto';
import type { ConnectionStore } from '../../shared/connections/connection.ts';
import { connectionSchema } from '../../shared/connections/connection.ts';
import type { DirectionDefinition, HookRule } from '../../shared/direction-definition.ts';
import type { Pointer } from '../../shared/pointer.ts';
import { createPointer } from '../../shared/pointer.ts';
import type { PointerQueue } from '../../shared/queue/pointer-queue.ts';
import type { SecretStore } from '../../shared/secrets/connection-secret.ts';
import type { RawWebhook, WebhookEvent } from '../../shared/webhook.ts';
import { isSameSecret } from '../../shared/webhook.ts';
import type { WebhookReaders } from './webhook-readers.ts';

/** `POST /{vendor}/{connectionId}/{token}` */
export interface WebhookRequest extends RawWebhook {
  method: string;
  path: string;
}

export interface IngressDeps {
  definitions: readonly DirectionDefinition[];
  readers: WebhookReaders;
  connections: Pick<ConnectionStore, 'get'>;
  secrets: Pick<SecretStore, 'read'>;
  queue: Pick<PointerQueue, 'send'>;
  now(): Date;
}

export const MAX_BODY_BYTES = 65_536;

/** Proves a webhook and queues what it points at. `refused` never says why; nothing is queued then. */
export async function acceptWebhook(
  request: WebhookRequest,
  deps: IngressDeps,
): Promise<{ accepted: boolean; pointers: number }> {
  const { vendor, reader, connectionId, token } = parsePath(request.path, deps);
  const isSmall = Buffer.byteLength(request.body) <= MAX_BODY_BYTES;
  // The table would answer an id beyond its longest key with an error, and an error is no refusal.
  const isNamed = connectionSchema.shape.id.safeParse(connectionId).success;
  if (request.method !== 'POST' || !reader || !isSmall || !isNamed) return refused;
  const connection = await deps.connections.get(connectionId);
  if (!connection || connection.status === 'cancelled') return refused;
  const secret = await deps.secrets.read(connection);
  if (!secret || !isSameSecret(token, secret.ingressToken)) return refused;
  if (!reader.isGenuine(request, secret.vendors[vendor])) return refused;
  const event = reader.read(request);
  if (!event) return refused;
  // Refused hooks would be switched off by their vendor; going live looks at everything anew.
  if (connection.status === 'prepared') return { accepted: true, pointers: 0 };
  const definitions = deps.definitions.filter(({ connector }) => connector === connection.connector);
  const received = { connection: connectionId, event, body: request.body, now: deps.now() };
  const pointers = definitions.flatMap((definition) =>
    definition.hooks
      .filter((rule) => rule.vendor === vendor && rule.event === event.event)
      .flatMap((rule) => pointTo(rule, definition.id, received)),
  );
  // Whatever the hook reports must be readable by the time the worker asks for it.
  const delaySeconds = Math.max(0, ...definitions.map(({ replicaLagSeconds }) => replicaLagSeconds));
  if (pointers.length > 0) await deps.queue.send(pointers, delaySeconds);
  return { accepted: true, pointers: pointers.length };
}

const refused = { accepted: false, pointers: 0 } as const;

function parsePath(path: string, { readers }: IngressDeps) {
  const [, vendor = '', connectionId = '', token = ''] = path.split('/');
  const reader = Object.entries(readers).find(([name]) => name === vendor)?.[1];
  return { vendor, reader, connectionId, token };
}

interface Received {
  connection: string;
  event: WebhookEvent;
  body: string;
  now: Date;
}

function pointTo({ target }: HookRule, direction: string, received: Received): Pointer[] {
  const { connection, now, body } = received;
  const { event, recordId, occurredAt } = received.event;
  const id = target.id === 'record' ? recordId : target.id.scope;
  if (id === undefined) return [];
  // Without a time two different changes look the same, and the second must not count as handled.
  const hint = occurredAt === undefined ? undefined : hintOf(`${event} ${occurredAt} ${body}`);
  return [createPointer({ direction, connection, entity: target.entity, id }, 'webhook', now, hint)];
}

function hintOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
