import * as z from 'zod';
import type { Personio } from './personio.ts';
import { limitUpTo, oneText, readQuery } from './query.ts';
import type { WebhookRow } from './records.ts';
import { badRequest, found } from './refusal.ts';
import type { Call, Routes } from './routes.ts';
import { pageResponse } from './v2-page.ts';
import { readWebhookChanges, readWebhookForm } from './webhook-form.ts';

const webhookQuery = z.object({ limit: limitUpTo(100, 100), cursor: oneText });

export function addWebhookRoutes(routes: Routes, personio: Personio): void {
  const { store, stamps, company } = personio;
  const reading = { right: 'webhooks:read', limit: 'webhooks' } as const;
  const writing = { right: 'webhooks:write', limit: 'webhooks' } as const;
  const find = (call: Call) => found(store.webhooks.get(call.param('id')), 'webhook');
  routes.add({ ...reading, method: 'GET', pattern: '/v2/webhooks' }, (call) => {
    const { limit, cursor } = readQuery(personio, call, webhookQuery);
    return pageResponse(personio, call, { limit, cursor, rows: store.webhooks.all(), present });
  });
  routes.add({ ...writing, method: 'POST', pattern: '/v2/webhooks' }, (call) => {
    const form = readWebhookForm(parseJson(call.text), company);
    const now = stamps.instant();
    const webhook = store.webhooks.put({ id: stamps.uuid(), ...form, createdAt: now, updatedAt: now });
    return Response.json(present(webhook), { status: 201 });
  });
  routes.add({ ...reading, method: 'GET', pattern: '/v2/webhooks/:id' }, (call) =>
    Response.json(present(find(call))),
  );
  routes.add({ ...writing, method: 'PATCH', pattern: '/v2/webhooks/:id' }, (call) => {
    const form = readWebhookChanges(parseJson(call.text), find(call), company);
    return Response.json(present(store.webhooks.put({ ...form, updatedAt: stamps.instant() })));
  });
  routes.add({ ...writing, method: 'DELETE', pattern: '/v2/webhooks/:id' }, (call) => {
    store.webhooks.remove(find(call).id);
    return new Response(null, { status: 204 });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The body is no JSON.');
  }
}

/** Guessed: what authenticates a webhook is never shown again. */
function present(webhook: WebhookRow): object {
  const { id, url, description, status, authType, enabledEvents, createdAt, updatedAt } = webhook;
  return {
    ...{ id, url, description, status, auth_type: authType, enabled_events: enabledEvents },
    ...{ created_at: createdAt, updated_at: updatedAt },
  };
}
