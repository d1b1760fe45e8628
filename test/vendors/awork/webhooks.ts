import { createOutbox } from '../kit/create-outbox.ts';
import type { Outbox } from '../kit/outbox.ts';
import type { SimulatorWorld } from '../kit/simulator.ts';
import type { Actor } from './actor.ts';
import type { Change } from './changes.ts';
import { toJson } from './json.ts';
import type { WebhookRow } from './records.ts';
import type { Stamps } from './stamps.ts';
import type { AworkStore } from './store.ts';
import { type EventType, splitEvents } from './webhook-events.ts';

export interface Happening {
  event: EventType;
  entityType:
    'absence' | 'user' | 'company' | 'project' | 'projectmember' | 'task' | 'tasklist' | 'timetracking';
  entityId: string;
  /** Only built when somebody listens. */
  entity: () => object;
  entityLink?: string;
  actor: Actor;
  changes?: Change[];
  /** The entity itself did not change, only something its model embeds. */
  isNested?: boolean;
}

export interface Hooks {
  outbox: Outbox;
  announce(happening: Happening): void;
  /** So that a fan-out over thousands of entities is skipped when nobody listens. */
  isHeard(event: EventType, isNested: boolean): boolean;
}

/** Documented: retried up to ten times, and switched off after more than ten failures in a row. The waits are guessed. */
const maxAttempts = 11;
const failuresUntilPause = 10;

export function createHooks(world: SimulatorWorld, store: AworkStore, stamps: Stamps): Hooks {
  const outbox = createOutbox(world, {
    maxAttempts,
    backoffSeconds: (attempt) => Math.min(10 * 2 ** (attempt - 1), 3600),
    onResult: (subscription, isOk) => recordResult(store, stamps, subscription, isOk),
  });
  const listeners = (event: EventType, isNested: boolean) =>
    store.webhooks.all().filter((webhook) => {
      if (!webhook.isActive || (isNested && webhook.onlyTriggerForMainEntityChanges)) return false;
      return splitEvents(webhook.events).includes(event);
    });
  return {
    outbox,
    isHeard: (event, isNested) => listeners(event, isNested).length > 0,
    announce(happening) {
      const receivers = listeners(happening.event, happening.isNested ?? false);
      if (receivers.length === 0) return;
      const body = toJson(envelope(store, stamps, happening));
      for (const { id, uri, ...webhook } of receivers) {
        outbox.post({ subscription: id, url: uri, headers: headersOf(webhook), body });
      }
    },
  };
}

function envelope(store: AworkStore, stamps: Stamps, happening: Happening): object {
  const { event, entity, entityId, entityType, entityLink, actor, changes } = happening;
  const author = store.users.get(actor.userId);
  const triggeredBy = { id: actor.userId, firstName: author?.firstName, lastName: author?.lastName };
  return {
    timestamp: stamps.instant().replace('Z', '+00:00'),
    eventType: event,
    entity: entity(),
    entityId,
    entityType,
    entityLink,
    traceId: stamps.traceId(),
    triggeredBy,
    changes,
  };
}

function headersOf({
  authenticationType,
  authentication,
}: Pick<WebhookRow, 'authenticationType' | 'authentication'>) {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  const [, name, value] = /^([^=]+)=(.*)$/.exec(authentication ?? '') ?? [];
  if (authenticationType === 'header' && name) headers[name] = value ?? '';
  return headers;
}

function recordResult(store: AworkStore, stamps: Stamps, webhookId: string, isOk: boolean): void {
  const webhook = store.webhooks.get(webhookId);
  if (!webhook) return;
  const reason = isOk ? null : 'The receiver did not answer with success.';
  const failuresInARow = isOk ? 0 : webhook.failuresInARow + 1;
  const isActive = webhook.isActive && failuresInARow <= failuresUntilPause;
  if (!isOk || webhook.failuresInARow > 0) {
    const lastFailureReason = reason ?? webhook.lastFailureReason;
    store.webhooks.put({ ...webhook, failuresInARow, isActive, lastFailureReason });
  }
  store.webhookLogs.put({
    id: stamps.guid(),
    message: '',
    webhookId,
    responseCode: isOk ? 200 : 500,
    createdOn: stamps.instant(),
    reason,
    isSuccessful: isOk,
  });
}
