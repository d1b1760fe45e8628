import type { Connection, ConnectionStore } from '../../shared/connections/connection.ts';
import { connectionSchema } from '../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../shared/direction-definition.ts';
import type { Pointer } from '../../shared/pointer.ts';
import type { PointerQueue } from '../../shared/queue/pointer-queue.ts';
import type { HookKeyStore } from '../../shared/secrets/hook-keys.ts';
import type { HookNotes } from '../../shared/store/hook-notes.ts';
import { noteSeconds } from '../../shared/store/hook-notes.ts';
import type { Vendor } from '../../shared/vendor.ts';
import { vendors } from '../../shared/vendor.ts';
import type { RawWebhook, WebhookReader } from '../../shared/webhook.ts';
import { isSameSecret } from '../../shared/webhook.ts';
import type { Received } from './pointers-of.ts';
import { pointersOf, sweepsInstead } from './pointers-of.ts';
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
  hookKeys: Pick<HookKeyStore, 'read'>;
  notes: Pick<HookNotes, 'note'>;
  queue: Pick<PointerQueue, 'send'>;
  now(): Date;
}

/** The answer, and how many pointers were queued. */
export interface Acceptance {
  accepted: boolean;
  pointers: number;
}

const refused: Acceptance = { accepted: false, pointers: 0 };

/** Proves a webhook and queues what it points at. `refused` never says why; nothing is queued then. */
export async function acceptWebhook(request: WebhookRequest, deps: IngressDeps): Promise<Acceptance> {
  const proven = await prove(request, deps);
  if (!proven) return refused;
  const { connection, vendor, reader } = proven;
  // Refused hooks would be switched off by their vendor; going live looks at everything anew.
  if (connection.status === 'prepared') return { accepted: true, pointers: 0 };
  const definitions = deps.definitions.filter(({ connector }) => connector === connection.connector);
  const event = reader.read(request);
  const received = { connection: connection.id, vendor, event, body: request.body, now: deps.now() };
  const pointers = pointersOf(received, definitions);
  if (pointers === 'unreadable') return sweepOnce(received, definitions, deps);
  await sendOn(pointers, definitions, deps);
  return { accepted: true, pointers: pointers.length };
}

/** Whatever the hook reports must be readable by the time the worker asks for it, or the reading must tell that it is not. */
async function sendOn(
  pointers: readonly Pointer[],
  definitions: readonly DirectionDefinition[],
  { queue }: IngressDeps,
): Promise<void> {
  const versioned = pointers.filter(({ shows }) => shows !== undefined);
  const others = pointers.filter(({ shows }) => shows === undefined);
  const delaySeconds = Math.max(0, ...definitions.map(({ replicaLagSeconds }) => replicaLagSeconds));
  if (versioned.length > 0) await queue.send(versioned);
  if (others.length > 0) await queue.send(others, delaySeconds);
}

interface Proven {
  connection: Connection;
  vendor: Vendor;
  reader: WebhookReader;
}

async function prove(request: WebhookRequest, deps: IngressDeps): Promise<Proven | undefined> {
  const { vendor, reader, connectionId, token } = parsePath(request.path, deps);
  // The table would answer an id beyond its longest key with an error, and an error is no refusal.
  const isNamed = connectionSchema.shape.id.safeParse(connectionId).success;
  if (request.method !== 'POST' || !vendor || !reader || !isNamed) return undefined;
  const connection = await deps.connections.get(connectionId);
  if (!connection || connection.status === 'cancelled' || !hears(connection, vendor, deps)) return undefined;
  const keys = await deps.hookKeys.read(connection);
  if (!keys || !isSameSecret(token, keys.ingressToken)) return undefined;
  const isGenuine = reader.isGenuine(request, keys.vendors[vendor]);
  await deps.notes.note(connectionId, vendor, isGenuine ? 'accepted' : 'refused');
  return isGenuine ? { connection, vendor, reader } : undefined;
}

/** Whether any webhook of the vendor concerns it. */
function hears({ connector }: Connection, vendor: Vendor, { definitions }: IngressDeps): boolean {
  const own = definitions.filter((each) => each.connector === connector);
  return own.some(({ hooks }) => hooks.some((rule) => rule.vendor === vendor));
}

/** One sweep, late enough to cover what comes unreadable until the next one is asked for. */
async function sweepOnce(
  received: Received,
  definitions: readonly DirectionDefinition[],
  { notes, queue }: IngressDeps,
): Promise<Acceptance> {
  const isFirst = await notes.note(received.connection, received.vendor, 'unreadable');
  const sweeps = isFirst ? sweepsInstead(received, definitions) : [];
  if (sweeps.length > 0) await queue.send(sweeps, noteSeconds.unreadable);
  return { accepted: true, pointers: sweeps.length };
}

function parsePath(path: string, { readers }: IngressDeps) {
  const [, name = '', connectionId = '', token = ''] = path.split('/');
  const vendor = vendors.find((each) => each === name);
  return { vendor, reader: vendor && readers[vendor], connectionId, token };
}
