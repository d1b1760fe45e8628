import * as z from 'zod';
import type { LinkKey } from '../../../../shared/links/link.ts';

const boundTask = z.object({
  taskId: z.string(),
  /** Hash of the list and the name it was made with, by which a position that was written anew is known again. */
  as: z.string(),
});
export type BoundTask = z.infer<typeof boundTask>;

/** What an operator asked for. */
const quoteRequest = z.object({
  aworkProjectId: z.string(),
  /** Ids; all where absent. */
  positions: z.array(z.string()).optional(),
  /** ISO instant. */
  at: z.string(),
});
export type QuoteRequest = z.infer<typeof quoteRequest>;

/** A create whose answer may have been lost. */
const begunTask = z.object({ name: z.string(), at: z.string() });
export type BegunTask = z.infer<typeof begunTask>;

export const quoteLinkData = z.object({
  /** Number and subject, by which people know it. */
  label: z.string().optional(),
  /** awork lists by the HQ group that they were made for; `''` for positions in none. */
  lists: z.record(z.string(), z.string()).default({}),
  /** awork tasks by HQ position; they stay when the task is deleted in awork. */
  tasks: z.record(z.string(), boundTask).default({}),
  begun: z.record(z.string(), begunTask).default({}),
  requested: quoteRequest.optional(),
});
export type QuoteLinkData = z.infer<typeof quoteLinkData>;

export function readQuoteLink(data: unknown): QuoteLinkData {
  return quoteLinkData.parse(data ?? {});
}

export function quoteKey(connection: string, quoteId: string): LinkKey {
  return { connection, entity: 'quote', sourceId: quoteId };
}

/** One list of a name in a project, however many quotes want it at once. */
export function listKey(connection: string, aworkProjectId: string, nameHash: string): LinkKey {
  return { connection, entity: 'quote-list', sourceId: `${aworkProjectId}/${nameHash}` };
}
