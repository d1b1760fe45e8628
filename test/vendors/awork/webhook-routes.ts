import * as z from 'zod';
import { type Actor, may } from './actor.ts';
import type { Awork } from './awork.ts';
import { flag, optionalText } from './form-fields.ts';
import { jsonResponse, noContent } from './json.ts';
import { listResponse } from './paging.ts';
import type { WebhookRow } from './records.ts';
import { invalidField, missingPermission, notAllowed, notFound } from './refusal.ts';
import type { Routes } from './routes.ts';
import { eventTypes, splitEvents } from './webhook-events.ts';

const webhookForm = z.strictObject({
  name: z.string().min(1),
  uri: z.url({ protocol: /^https?$/ }),
  language: optionalText(25),
  events: z.string().min(1),
  isActive: z.boolean(),
  onlyTriggerForMainEntityChanges: flag,
  authenticationType: z.enum(['none', 'header']),
  authentication: optionalText(1000),
});
type WebhookForm = z.infer<typeof webhookForm>;

export function addWebhookRoutes(routes: Routes, awork: Awork): void {
  const { webhooks, webhookLogs } = awork.store;
  const find = (id: string) => {
    const webhook = webhooks.get(id);
    if (!webhook) throw notFound('webhook');
    return webhook;
  };
  routes.add('GET', '/webhooks/eventtypes', () => jsonResponse(eventTypes));
  routes.add('GET', '/webhooks', (call) => {
    requireAdmin(call.actor);
    return listResponse(awork, call, webhooks.all(), presentWebhook);
  });
  routes.add('POST', '/webhooks', (call) => {
    requireAdmin(call.actor);
    const form = checkForm(call.body(webhookForm));
    const stamps = awork.stamps.created(call.actor.userId);
    const webhook = webhooks.put({ ...form, ...stamps, lastFailureReason: null, failuresInARow: 0 });
    return jsonResponse(presentWebhook(webhook));
  });
  routes.add('GET', '/webhooks/:webhookId', (call) => {
    requireAdmin(call.actor);
    return jsonResponse(presentWebhook(find(call.param('webhookId'))));
  });
  routes.add('PUT', '/webhooks/:webhookId', (call) => {
    requireAdmin(call.actor);
    const before = find(call.param('webhookId'));
    const form = checkForm(call.body(webhookForm));
    const touched = awork.stamps.touched(call.actor.userId);
    return jsonResponse(presentWebhook(webhooks.put({ ...before, ...form, ...touched, failuresInARow: 0 })));
  });
  routes.add('DELETE', '/webhooks/:webhookId', (call) => {
    requireAdmin(call.actor);
    webhooks.remove(find(call.param('webhookId')).id);
    return noContent();
  });
  routes.add('GET', '/webhooks/:webhookId/logs', (call) => {
    requireAdmin(call.actor);
    const rows = webhookLogs.where('webhookId', find(call.param('webhookId')).id);
    return listResponse(awork, call, rows, ({ id: _, ...log }) => log);
  });
}

function requireAdmin(actor: Actor): void {
  if (!may(actor, 'workspace-manage-config:write'))
    throw missingPermission('workspace-manage-config:write is required.');
}

function checkForm(form: WebhookForm): WebhookForm {
  const known = new Set<string>(eventTypes);
  const unknown = splitEvents(form.events).filter((event) => !known.has(event));
  if (unknown.length > 0) throw notAllowed('invalid-model', `Unknown events: ${unknown.join(', ')}.`);
  const hasHeader = /^[^=\s]+=.+$/.test(form.authentication ?? '');
  if (form.authenticationType === 'header' && !hasHeader) {
    throw invalidField('authentication', 'must have the form key=value.');
  }
  return form;
}

/** Observed: the stamps of webhooks come without a Z. */
function presentWebhook({ failuresInARow: _, resourceVersion: __, ...webhook }: WebhookRow): object {
  const receiverType = webhook.uri.includes('hooks.slack.com') ? 'slack' : 'custom';
  const createdOn = webhook.createdOn.replace('Z', '');
  return { ...webhook, createdOn, updatedOn: webhook.updatedOn.replace('Z', ''), receiverType };
}
