import type { Link, Outcome } from '../../../shared/links/link.ts';
import type { QuoteSending, TaskProject } from '../../../shared/operations/quote-operations.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';

const POLL_SECONDS = 0.5;
const PATIENCE_SECONDS = 120;

export interface SentQuote {
  connection: string;
  /** Its id at its source. */
  id: string;
  quote: string;
  project: TaskProject;
  dryRun: boolean;
  /** What came of it, or would; `pending` where that is not known yet. */
  outcome: Outcome['kind'] | 'planned' | 'pending';
  code: string | null;
  sentence: string;
  /** What a dry run would do. */
  steps: string[];
}

/** Until a worker is done with it, or must wait; undefined where it is still on its way. */
export async function awaitSending(
  { link: key, isDone }: QuoteSending,
  since: string,
  { links, now, sleep, progress }: Operator,
): Promise<Link | undefined> {
  const until = now().getTime() + PATIENCE_SECONDS * 1000;
  for (;;) {
    const link = await links.get(key);
    const outcome = link?.outcome;
    const isNew = outcome !== undefined && outcome.at >= since;
    if (link && isNew && (isDone(link.data) || outcome.kind === 'parked')) return link;
    if (now().getTime() >= until) return undefined;
    progress('waiting for the worker');
    await sleep(POLL_SECONDS);
  }
}

interface Ended {
  sending: QuoteSending;
  link: Link | undefined;
  isPaused: boolean;
}

export function sentReport(
  { sending: { record, quote, project }, link, isPaused }: Ended,
  { say }: Pick<Operator, 'say'>,
): Report<SentQuote> {
  const { connection, id } = record;
  const sent = { connection, id, quote, project, dryRun: false, steps: [] };
  if (!link?.outcome) {
    const sentence = isPaused
      ? `${connection} is paused; the quote waits until it is resumed.`
      : `The quote is still on its way. Run the command again to see what came of it.`;
    return { data: { ...sent, outcome: 'pending', code: null, sentence }, text: sentence, exitCode: 0 };
  }
  const { kind: outcome, code, details } = link.outcome;
  const sentence = say(code, details);
  const exitCode = outcome === 'parked' ? 1 : 0;
  return { data: { ...sent, outcome, code, sentence }, text: sentence, exitCode };
}
