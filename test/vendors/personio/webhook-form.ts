import * as z from 'zod';
import type { PersonioCompany } from './company.ts';
import type { WebhookRow } from './records.ts';
import { badRequest } from './refusal.ts';
import { webhookEvents } from './webhook-events.ts';

/** Documented fields and choices; that headers come as an object is guessed. */
const fields = {
  url: z.url({ protocol: /^https?$/ }),
  description: z.string(),
  status: z.enum(['ENABLED', 'DISABLED']),
  auth_type: z.enum(['NONE', 'TOKEN', 'CUSTOM']),
  token: z.string().min(1),
  custom_headers: z
    .record(z.string().min(1), z.string())
    .refine((headers) => Object.keys(headers).length <= 3, 'has more than three headers'),
  enabled_events: z.array(z.enum(webhookEvents)).min(1),
};
const changesForm = z.strictObject(fields).partial();
const webhookForm = changesForm.required({ url: true, enabled_events: true });

type WebhookFields = Omit<WebhookRow, 'id' | 'createdAt' | 'updatedAt'>;

/** Documented: a new webhook is switched off and wants a token unless the form says otherwise. */
export function readWebhookForm(body: unknown, company: PersonioCompany): WebhookFields {
  const form = parse(webhookForm, body);
  return checked(company, {
    url: form.url,
    description: form.description ?? '',
    status: form.status ?? 'DISABLED',
    authType: form.auth_type ?? 'TOKEN',
    token: form.token ?? null,
    customHeaders: form.custom_headers ?? {},
    enabledEvents: form.enabled_events,
  });
}

export function readWebhookChanges(body: unknown, before: WebhookRow, company: PersonioCompany): WebhookRow {
  const form = parse(changesForm, body);
  return checked(company, {
    ...before,
    url: form.url ?? before.url,
    description: form.description ?? before.description,
    status: form.status ?? before.status,
    authType: form.auth_type ?? before.authType,
    token: form.token ?? before.token,
    customHeaders: form.custom_headers ?? before.customHeaders,
    enabledEvents: form.enabled_events ?? before.enabledEvents,
  });
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw badRequest(`${issue?.path.join('.')} ${issue?.message}`.trim());
}

function checked<T extends WebhookFields>(company: PersonioCompany, webhook: T): T {
  if (company.webhookUrls === 'https' && !webhook.url.startsWith('https://')) {
    throw badRequest('The url must be HTTPS.');
  }
  if (webhook.authType === 'TOKEN' && webhook.token === null) throw badRequest('The token is missing.');
  return webhook;
}
