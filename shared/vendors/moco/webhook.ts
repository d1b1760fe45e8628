import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { WebhookReader } from '../../webhook.ts';
import { parseJson } from '../../parse-json.ts';
import { isOneOf } from '../../webhook.ts';

const body = z.lazy(() =>
  z.object({ id: z.int(), user: z.object({ id: z.int() }).optional().catch(undefined) }),
);

/**
 * https://github.com/everii-Group/mocoapp-api-docs, section webhooks: HMAC-SHA256 over the raw body, the key taken as
 * text. The headers are not signed, so they only hint at what to read.
 */
export const mocoWebhook: WebhookReader = {
  isGenuine({ headers, body: raw }, keys) {
    const given = headers['x-moco-signature'] ?? '';
    const expected = (keys?.signatureKeys ?? []).map((key) =>
      createHmac('sha256', key).update(raw).digest('hex'),
    );
    return isOneOf(given, expected);
  },
  read({ headers, body: raw }) {
    const record = body.safeParse(parseJson(raw));
    if (!record.success) return undefined;
    const event = `${headers['x-moco-target'] ?? ''} ${headers['x-moco-event'] ?? ''}`;
    const { id, user } = record.data;
    return {
      ...{ event, recordId: String(id), occurredAt: headers['x-moco-timestamp'] },
      ...(user && { personId: String(user.id) }),
    };
  },
};

export function splitMocoEvent(event: string): { target: string; event: string } {
  const [target = '', name = ''] = event.split(' ');
  return { target, event: name };
}
