import * as z from 'zod';
import type { WebhookReader } from '../../webhook.ts';
import { parseJson } from '../../parse-json.ts';
import { isOneOf } from '../../webhook.ts';
import { personioAccess } from './access.ts';

const envelope = z.object({
  event_name: z.string().min(1),
  occurred_at: z.string().nullish(),
  payload: z.record(z.string(), z.unknown()),
});

/**
 * Nothing is signed; the token we gave comes back as it is, without a prefix. Ids are those of v2.
 * https://developer.personio.de/v2.0/reference/webhooks
 */
export const personioWebhook: WebhookReader = {
  isGenuine({ headers }, access) {
    const { data } = personioAccess.safeParse(access);
    return isOneOf(headers['authorization'] ?? '', data?.hookSecrets ?? []);
  },
  read({ body }) {
    const { data } = envelope.safeParse(parseJson(body));
    if (!data) return undefined;
    const { event_name, payload, occurred_at } = data;
    const recordId = recordIdOf(event_name, payload);
    return { event: event_name, recordId, occurredAt: occurred_at ?? undefined };
  },
};

const recordNames = { 'absence-period': 'absence_period', person: 'person' } as const;
const plainId = z.union([z.string().regex(/^[\w-]+$/), z.int()]).transform(String);

/** Guessed: Personio documents no field of the payload, so every likely name is tried, the record's own first. */
function recordIdOf(event: string, payload: Record<string, unknown>): string | undefined {
  const name = recordNameOf(event);
  if (!name) return undefined;
  const nested = z.object({ id: plainId }).safeParse(payload[name]).data?.id;
  const camelCase = name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const candidates = [payload['id'], payload[`${name}_id`], nested, payload[`${camelCase}Id`]];
  return [...candidates, payload['ASSUMED_id']]
    .map((candidate) => plainId.safeParse(candidate).data)
    .find((id) => id !== undefined);
}

function recordNameOf(event: string): string | undefined {
  return Object.entries(recordNames).find(([prefix]) => event.startsWith(`${prefix}.`))?.[1];
}
