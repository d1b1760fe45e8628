import * as z from 'zod';
import type { WebhookReader } from '../../webhook.ts';
import { parseJson } from '../../parse-json.ts';

const body = z.lazy(() => {
  const reference = z.object({ id: z.int() }).nullish();
  return z.object({ invoice: reference, customer: reference, project: reference });
});

/** An invoice's body also names its customer and project, so the order counts. */
const records = ['invoice', 'customer', 'project'] as const;
export type MomentHookRecord = (typeof records)[number];

/**
 * https://docs.moment.team, integrations/webhooks. Moment signs nothing: what proves a webhook is the secret in the
 * path, which the ingress has compared by then. Names of events are not documented beyond one, so the record tells.
 */
export const momentWebhook: WebhookReader = {
  isGenuine: () => true,
  read({ body: raw }) {
    const { data } = body.safeParse(parseJson(raw));
    const event = records.find((name) => data?.[name]);
    const record = event && data?.[event];
    return record ? { event, recordId: String(record.id) } : undefined;
  },
};
