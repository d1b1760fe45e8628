import * as z from 'zod';
import type { Swept } from '../../../../shared/direction.ts';
import type { Link } from '../../../../shared/links/link.ts';
import type { HqQuote } from '../../../../shared/vendors/hq/quote-port.ts';
import { readProjectLink } from '../../linked-project.ts';
import type { HqAworkRun } from '../../run.ts';
import { quoteKey, readQuoteLink } from './quote-link.ts';
import { isAccepted } from './request-of.ts';

const cursorSchema = z.object({
  updatedSince: z.iso.datetime(),
  /** Ids of the HQ projects that were linked then. */
  linked: z.array(z.string()),
});
type Cursor = z.infer<typeof cursorSchema>;

/** Changes are read this far back again, because clocks differ. */
const OVERLAP_MILLISECONDS = 120_000;

/**
 * Accepted quotes of linked projects, where the settings ask for them: those that changed since the last sweep, and all
 * since the start date of a project that was linked meanwhile. What was accepted before the setting was on is left to
 * people. Also whatever an operator asked for and no worker has taken up.
 */
export async function sweepQuotes(cursor: unknown, run: HqAworkRun): Promise<Swept> {
  const asked = new Set(await forgottenRequests(run));
  const next = run.settings.sendAcceptedQuotes ? await sweepAccepted(cursor, asked, run) : undefined;
  await run.ask('quote', [...asked], 'sweep');
  return { cursor: next, sent: asked.size };
}

async function sweepAccepted(cursor: unknown, asked: Set<string>, run: HqAworkRun): Promise<Cursor> {
  const updatedSince = run.now().toISOString();
  const linked = await linkedProjects(run);
  const last = cursorSchema.safeParse(cursor).data;
  if (!last) return { updatedSince, linked };
  const before = new Set(last.linked);
  for (const id of linked.filter((each) => !before.has(each)))
    for await (const quote of run.hq.quotes({ projectId: Number(id), updatedSince: startOf(run) }))
      if (isAccepted(quote)) asked.add(quote.id);
  for await (const quote of run.hq.quotes({ updatedSince: overlapped(last) }))
    if (isAccepted(quote) && linked.includes(String(quote.projectId)) && (await isNews(quote, run)))
      asked.add(quote.id);
  return { updatedSince, linked };
}

async function isNews({ id, updatedOn }: HqQuote, { links, connection }: HqAworkRun): Promise<boolean> {
  return (await links.get(quoteKey(connection.id, id)))?.sourceVersion !== updatedOn;
}

async function linkedProjects({ links, connection }: HqAworkRun): Promise<string[]> {
  const ids: string[] = [];
  for await (const { key, targetId, data } of links.list(connection.id, 'project'))
    if (targetId !== undefined && !readProjectLink(data).ended) ids.push(key.sourceId);
  return ids;
}

/** As after a command that was cut off between writing down and asking. */
async function forgottenRequests({ links, connection }: HqAworkRun): Promise<string[]> {
  const ids: string[] = [];
  for await (const link of links.list(connection.id, 'quote'))
    if (isForgotten(link)) ids.push(link.key.sourceId);
  return ids;
}

function isForgotten({ data, outcome }: Link): boolean {
  const { requested } = readQuoteLink(data);
  return requested !== undefined && (outcome === undefined || outcome.at < requested.at);
}

/** Quotes that we know, for a resync. */
export async function* listQuotes(ids: readonly string[] | undefined, { links, connection }: HqAworkRun) {
  const isMeant = new Set(ids);
  for await (const { key } of links.list(connection.id, 'quote'))
    if (ids === undefined || isMeant.has(key.sourceId)) yield { entity: 'quote', id: key.sourceId };
}

const startOf = ({ settings }: HqAworkRun) => `${settings.startDate}T00:00:00Z`;

function overlapped({ updatedSince }: Cursor): string {
  const at = Date.parse(updatedSince) - OVERLAP_MILLISECONDS;
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}
