import type { Prepared } from '../../../../shared/direction.ts';
import type { ClaimedLink, Link } from '../../../../shared/links/link.ts';
import type { HqAworkRun } from '../../run.ts';
import { applyQuote } from './apply-quote.ts';
import { planQuote } from './plan-quote.ts';
import type { QuoteFacts } from './quote-plan.ts';
import { readQuote } from './read-quote.ts';
import { quoteTitle } from './wanted-tasks.ts';

/** A quote as a record like any other: read, decided, and its positions made tasks. */
export async function prepareQuote(id: string, link: Link | ClaimedLink, run: HqAworkRun): Promise<Prepared> {
  const facts = await readQuote(id, link, run);
  const plan = planQuote(facts);
  if (plan.kind === 'steps') return { verdict: plan, apply: (claim) => applyQuote(facts, plan, claim, run) };
  return plan.kind === 'nothing' ? { verdict: plan, known: knownOf(facts) } : { verdict: plan };
}

/** With nothing to do, what was asked for is done. */
function knownOf({ quote, request, project, targetId, data }: QuoteFacts) {
  const isIn = typeof project === 'object' && Object.keys(data.tasks).length > 0;
  return {
    data: { ...data, ...(quote && { label: quoteTitle(quote) }), requested: undefined },
    targetId: isIn ? request?.aworkProjectId : targetId,
    ...(quote && { sourceVersion: quote.updatedOn }),
  };
}
