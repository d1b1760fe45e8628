import * as z from 'zod';
import type { WebhookReader } from '../../webhook.ts';
import { parseJson } from '../../parse-json.ts';
import { isOneOf } from '../../webhook.ts';
import { aworkAccess } from './access.ts';

/** The header we ask awork to send along; awork has no signatures. */
export const aworkHookHeader = 'X-Tandem-Secret';

const envelope = z.object({
  eventType: z.string(),
  entityId: z.guid().nullish(),
  timestamp: z.string().nullish(),
});

/** https://developers.awork.com/webhooks */
export const aworkWebhook: WebhookReader = {
  isGenuine({ headers }, access) {
    const { data } = aworkAccess.safeParse(access);
    return isOneOf(headers[aworkHookHeader.toLowerCase()] ?? '', data?.hookSecrets ?? []);
  },
  read({ body }) {
    const parsed = envelope.safeParse(parseJson(body));
    if (!parsed.success) return undefined;
    const { eventType, entityId, timestamp } = parsed.data;
    return { event: eventType, recordId: entityId ?? undefined, occurredAt: timestamp ?? undefined };
  },
};
