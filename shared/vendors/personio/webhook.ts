import * as z from 'zod';
import type { WebhookReader } from '../../webhook.ts';
import { parseJson } from '../../parse-json.ts';
import { isOneOf } from '../../webhook.ts';

const envelope = z.lazy(() =>
  z.object({
    event_name: z.string().min(1),
    occurred_at: z.string().nullish(),
    payload: z.record(z.string(), z.unknown()),
  }),
);

/**
 * Nothing is signed; the token we gave comes back as it is, without a prefix. Ids are those of v2.
 * https://developer.personio.de/v2.0/reference/webhooks
 */
export const personioWebhook: WebhookReader = {
  isGenuine({ headers }, keys) {
    return isOneOf(headers['authorization'] ?? '', keys?.hookSecrets ?? []);
  },
  read({ body }) {
    const { data } = envelope.safeParse(parseJson(body));
    if (!data) return undefined;
    const { event_name, payload, occurred_at } = data;
    const recordId = recordIdOf(event_name, payload);
    return { event: event_name, recordId, occurredAt: occurred_at ?? undefined };
  },
};

const recordWords = { 'absence-period': ['absence', 'period'], person: ['person'] } as const;
const plainId = z.lazy(() => z.union([z.string().regex(/^[\w-]+$/), z.int()]).transform(String));
const named = z.lazy(() => z.object({ id: plainId }).transform(({ id }) => id));

/**
 * Observed is `absence_period: { id }`, printed by the reference with a hyphen; no more of the payload is documented, so
 * the other ways to write it are read too, the record's own id first.
 */
function recordIdOf(event: string, payload: Record<string, unknown>): string | undefined {
  const names = namesOf(event);
  if (names.length === 0) return undefined;
  const candidates = [
    payload['id'],
    ...names.map(({ object }) => named.safeParse(payload[object]).data),
    ...names.map(({ id }) => payload[id]),
    payload['ASSUMED_id'],
  ];
  return candidates.map((each) => plainId.safeParse(each).data).find((id) => id !== undefined);
}

function namesOf(event: string): { object: string; id: string }[] {
  const words = Object.entries(recordWords).find(([prefix]) => event.startsWith(`${prefix}.`))?.[1];
  if (!words) return [];
  const inCamelCase = words.join(' ').replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    ...['_', '-'].map((mark) => ({ object: words.join(mark), id: [...words, 'id'].join(mark) })),
    { object: inCamelCase, id: `${inCamelCase}Id` },
  ];
}
