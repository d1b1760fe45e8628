import { createOutbox } from '../kit/create-outbox.ts';
import type { Outbox } from '../kit/outbox.ts';
import type { SimulatorWorld } from '../kit/simulator.ts';
import type { PersonioCompany } from './company.ts';
import type { AbsenceRow, PersonRow, WebhookRow } from './records.ts';
import type { Stamps } from './stamps.ts';
import type { PersonioStore } from './store.ts';
import type { AbsenceEvent, PersonEvent, WebhookEvent } from './webhook-events.ts';

export interface Hooks {
  outbox: Outbox;
  announceAbsence(event: AbsenceEvent, absence: AbsenceRow): void;
  announcePerson(event: PersonEvent, person: PersonRow): void;
}

/** Documented: six more rounds within three days, each with a fast second try, 14 requests at most. The waits are guessed. */
const maxAttempts = 14;
const fastSecondTrySeconds = 10;
const roundWaitsSeconds = [300, 1800, 7200, 28_800, 86_400, 134_400];
const answerWithinMilliseconds = 3000;

export function createHooks(
  world: SimulatorWorld,
  company: PersonioCompany,
  store: PersonioStore,
  stamps: Stamps,
): Hooks {
  const outbox = createOutbox(
    {
      now: () => world.now(),
      random: () => world.random(),
      send: (request) => sendOnce(world, request),
      collections: world.collections,
    },
    { maxAttempts, backoffSeconds, onResult: () => undefined },
  );
  const announce = (event: WebhookEvent, payload: object) => {
    const isListening = ({ status, enabledEvents }: WebhookRow) =>
      status === 'ENABLED' && enabledEvents.includes(event);
    const envelope = { company_id: company.companyId, event_name: event, occurred_at: stamps.instant() };
    const body = JSON.stringify({ ...envelope, payload, meta: {} });
    for (const webhook of store.webhooks.all().filter(isListening)) {
      outbox.post({ subscription: webhook.id, url: webhook.url, headers: headersOf(webhook), body });
    }
  };
  const absenceKey = company.webhookPayloadKey === 'underscore' ? 'absence_period' : 'absence-period';
  return {
    outbox,
    announceAbsence: (event, { id }) => announce(event, { [absenceKey]: { id } }),
    announcePerson: (event, { id }) => announce(event, { person: { id } }),
  };
}

function backoffSeconds(attempt: number): number {
  if (attempt % 2 === 1) return fastSecondTrySeconds;
  return roundWaitsSeconds[attempt / 2 - 1] ?? 0;
}

/**
 * The outbox tries again whatever is no success. Documented: only a 5xx other than 501 and an answer
 * that takes too long are tried again, so anything else is reported to the outbox as settled.
 */
async function sendOnce(world: SimulatorWorld, request: Request): Promise<Response> {
  const startedAt = world.now().getTime();
  const response = await world.send(new Request(request, { redirect: 'manual' }));
  if (world.now().getTime() - startedAt > answerWithinMilliseconds)
    return new Response(null, { status: 504 });
  const isTriedAgain = response.status >= 500 && response.status !== 501;
  return isTriedAgain ? response : new Response(null, { status: 204 });
}

/** Documented: the token is the whole header, without a prefix. */
function headersOf({ authType, token, customHeaders }: WebhookRow): Record<string, string> {
  const type = { 'content-type': 'application/json' };
  if (authType === 'CUSTOM') return { ...type, ...customHeaders };
  return authType === 'TOKEN' && token !== null ? { ...type, authorization: token } : type;
}
