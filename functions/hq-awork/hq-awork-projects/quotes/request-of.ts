import type { HqQuote } from '../../../../shared/vendors/hq/quote-port.ts';
import { projectKey, readProjectLink } from '../../linked-project.ts';
import type { HqAworkRun } from '../../run.ts';
import type { QuoteLinkData, QuoteRequest } from './quote-link.ts';

/** HQ's word for it in both generations. */
const ACCEPTED = 'Accepted';

export function isAccepted({ status }: Pick<HqQuote, 'status'>): boolean {
  return status === ACCEPTED;
}

/** What an operator asked for, else what an accepted quote of a linked project asks for by itself. */
export async function requestOf(
  quote: HqQuote,
  { requested }: QuoteLinkData,
  run: Pick<HqAworkRun, 'links' | 'connection' | 'settings' | 'now'>,
): Promise<QuoteRequest | undefined> {
  if (requested) return requested;
  if (!run.settings.sendAcceptedQuotes || !isAccepted(quote)) return undefined;
  const aworkProjectId = await linkedAworkProject(quote.projectId, run);
  return aworkProjectId === undefined ? undefined : { aworkProjectId, at: run.now().toISOString() };
}

/** The awork project of an HQ project, as long as the two are kept in step. */
export async function linkedAworkProject(
  hqProjectId: number | null,
  { links, connection }: Pick<HqAworkRun, 'links' | 'connection'>,
): Promise<string | undefined> {
  if (hqProjectId === null) return undefined;
  const link = await links.get(projectKey(connection.id, hqProjectId));
  return link?.targetId !== undefined && !readProjectLink(link.data).ended ? link.targetId : undefined;
}
