import * as z from 'zod';
import type { CursorSource } from './paging-v2.ts';
import { cursorPages } from './paging-v2.ts';
import type { PersonioHook } from './records.ts';
import { hookRow } from './records.ts';

export interface WebhookFields {
  url: string;
  /** Sent back as it is in `Authorization` with every webhook. */
  token: string;
  /** For example `absence-period.created`. */
  events: readonly string[];
  description: string;
}

/** Webhooks exist in v2 only, whichever generation is read. https://developer.personio.de/reference/post_v2-webhooks */
export interface PersonioWebhookCalls {
  webhooks(): Promise<PersonioHook[]>;
  /** Switched on at once, which is not Personio's default. */
  createWebhook(fields: WebhookFields): Promise<CreatedHook>;
  /** Switches it on as well. Throws `record-missing` when it is gone. */
  updateWebhook(id: string, fields: WebhookFields): Promise<void>;
  /** One that is already gone is fine. */
  deleteWebhook(id: string): Promise<void>;
}

const createdHook = z.object({ id: z.string().min(1) });
export type CreatedHook = z.infer<typeof createdHook>;

const PATH = 'v2/webhooks';

export function webhookCalls(source: CursorSource): PersonioWebhookCalls {
  const { http } = source;
  const pathOf = (id: string) => `${PATH}/${encodeURIComponent(id)}`;
  return {
    webhooks: () => Array.fromAsync(cursorPages(source, { path: PATH, query: {} }, hookRow)),
    createWebhook: async (fields) =>
      (await http.call({ method: 'POST', path: PATH, json: bodyOf(fields) }, createdHook)).body,
    updateWebhook: async (id, fields) => {
      await http.call({ method: 'PATCH', path: pathOf(id), json: bodyOf(fields) }, z.unknown());
    },
    deleteWebhook: async (id) => {
      await http.find({ method: 'DELETE', path: pathOf(id) }, z.unknown());
    },
  };
}

function bodyOf({ url, token, events, description }: WebhookFields) {
  return { url, token, description, status: 'ENABLED', auth_type: 'TOKEN', enabled_events: events };
}
