import * as z from 'zod';
import type { WebhookEvent, WebhookReader } from '../../webhook.ts';
import { epochMicros } from '../../epoch-micros.ts';
import { parseJson } from '../../parse-json.ts';
import { isOneOf } from '../../webhook.ts';

/** The header we ask awork to send along; awork has no signatures. */
export const aworkHookHeader = 'X-Tandem-Secret';

const envelope = z.lazy(() =>
  z.object({
    eventType: z.string(),
    entityId: z.guid().nullish(),
    timestamp: z.string().nullish(),
    entity: z.object({ updatedOn: z.string().nullish() }).nullish().catch(undefined),
  }),
);

/** Somebody who changes a tag has all that carry it told anew, and none of those has another version by that. */
const SAME_CHANGE_MICROS = 1_000_000;

/** https://developers.awork.com/webhooks */
export const aworkWebhook: WebhookReader = {
  isGenuine({ headers }, keys) {
    return isOneOf(headers[aworkHookHeader.toLowerCase()] ?? '', keys?.hookSecrets ?? []);
  },
  read({ body }) {
    const parsed = envelope.safeParse(parseJson(body));
    if (!parsed.success) return undefined;
    const { eventType, entityId, timestamp } = parsed.data;
    return {
      ...{ event: eventType, recordId: entityId ?? undefined, occurredAt: timestamp ?? undefined },
      shows: shownBy(parsed.data),
    };
  },
};

function shownBy({ eventType, timestamp, entity }: z.infer<typeof envelope>): WebhookEvent['shows'] {
  if (eventType.endsWith('_deleted')) return 'gone';
  const updatedAt = epochMicros(entity?.updatedOn ?? '');
  const since = Math.abs(epochMicros(timestamp ?? '') - updatedAt);
  return since <= SAME_CHANGE_MICROS ? updatedAt : undefined;
}
