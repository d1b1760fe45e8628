import { createHash } from 'node:crypto';
import type { DirectionDefinition, HookRule } from '../../shared/direction-definition.ts';
import type { Pointer } from '../../shared/pointer.ts';
import { SWEEP, createPointer } from '../../shared/pointer.ts';
import { changeScopes } from '../../shared/sweep-scopes.ts';
import type { Vendor } from '../../shared/vendor.ts';
import type { WebhookEvent } from '../../shared/webhook.ts';

/** A webhook that was proven to be the vendor's. */
export interface Received {
  connection: string;
  vendor: Vendor;
  /** Undefined where the body is not what the vendor sends. */
  event: WebhookEvent | undefined;
  body: string;
  now: Date;
}

/** What a webhook points at; `unreadable` where it should name a record and does not. */
export function pointersOf(
  received: Received,
  definitions: readonly DirectionDefinition[],
): Pointer[] | 'unreadable' {
  const { vendor, event } = received;
  if (!event) return 'unreadable';
  const pointers: Pointer[] = [];
  for (const { id: direction, hooks } of definitions) {
    for (const rule of hooks) {
      if (rule.vendor !== vendor || rule.event !== event.event) continue;
      const pointer = pointAt(rule, direction, event, received);
      if (!pointer) return 'unreadable';
      pointers.push(pointer);
    }
  }
  return pointers;
}

/** What finds the change of a webhook that cannot be read: the sweeps of whoever listens to that vendor. */
export function sweepsInstead(
  { connection, vendor, now }: Received,
  definitions: readonly DirectionDefinition[],
): Pointer[] {
  return definitions
    .filter(({ hooks }) => hooks.some((rule) => rule.vendor === vendor))
    .flatMap((definition) =>
      changeScopes(definition).map((scope) =>
        createPointer({ direction: definition.id, connection, entity: SWEEP, id: scope }, 'webhook', now),
      ),
    );
}

function pointAt(
  { target, isVersioned }: HookRule,
  direction: string,
  { event, recordId, personId, occurredAt, shows }: WebhookEvent,
  { connection, now, body }: Received,
): Pointer | undefined {
  const ids = { record: recordId, person: personId };
  const id = typeof target.id === 'string' ? ids[target.id] : target.id.scope;
  if (id === undefined) return undefined;
  // Without a time two different changes look the same, and the second must not count as handled.
  const hint = occurredAt === undefined ? undefined : hintOf(`${event} ${occurredAt} ${body}`);
  const told = { hint, ...(isVersioned && { shows }) };
  return createPointer({ direction, connection, entity: target.entity, id }, 'webhook', now, told);
}

function hintOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
