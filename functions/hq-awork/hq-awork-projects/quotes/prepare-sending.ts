import type {
  QuoteSending,
  SendingOptions,
  TaskProject,
} from '../../../../shared/operations/quote-operations.ts';
import { UnclearQuote } from '../../../../shared/operations/quote-operations.ts';
import type { HqQuote } from '../../../../shared/vendors/hq/quote-port.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { HqAworkRun } from '../../run.ts';
import { findQuote } from './find-quote.ts';
import { findTaskProject, suggestProject } from './find-task-project.ts';
import { namedPositions } from './named-positions.ts';
import { quoteKey, readQuoteLink } from './quote-link.ts';
import { quoteReasons } from './reasons.ts';
import { quoteWarnings, unclearQuotes } from './unclear-quotes.ts';
import { quoteTitle, wantedTasks } from './wanted-tasks.ts';

/** HQ's words in both generations. */
const declined = ['Declined', 'Canceled'];

/** Reads what was typed. Throws `UnclearQuote` where it leads to nothing, or to several. */
export async function prepareSending(
  asked: string,
  { project, positions }: SendingOptions,
  run: HqAworkRun,
  language: Language,
): Promise<QuoteSending> {
  const quote = await findQuote(asked, run);
  const wanted = wantedTasks(await run.hq.positions(quote.id), quote, run.settings);
  if (wanted.length === 0) throw new UnclearQuote(quoteReasons['quote-empty']);
  const named = positions === undefined ? undefined : namedPositions(positions, wanted);
  const taker = project === undefined ? await suggested(quote, run) : await findTaskProject(project, run);
  const link = quoteKey(run.connection.id, quote.id);
  return {
    record: { direction: 'hq-awork-projects', connection: run.connection.id, entity: 'quote', id: quote.id },
    ...{ link, quote: quoteTitle(quote), project: taker, positions: named?.length },
    warnings: await warningsOf(quote, taker, run, language),
    requested: (data, now) => ({
      ...readQuoteLink(data),
      requested: { aworkProjectId: taker.id, ...(named && { positions: named }), at: now.toISOString() },
    }),
    isDone: (data) => readQuoteLink(data).requested === undefined,
  };
}

/** Only where it is clear. */
async function suggested(quote: HqQuote, run: HqAworkRun): Promise<TaskProject> {
  const suggestion = await suggestProject(quote, run);
  switch (suggestion.kind) {
    case 'linked':
    case 'same-name':
      return suggestion.project;
    case 'none':
      throw new UnclearQuote(unclearQuotes['quote-project-open']);
    case 'several': {
      const projects = suggestion.projects.map(({ url }) => url).join(', ');
      const name = suggestion.projects[0]?.name ?? '';
      throw new UnclearQuote(unclearQuotes['quote-project-unclear'], { asked: name, projects });
    }
  }
}

async function warningsOf(
  quote: HqQuote,
  { id, name }: TaskProject,
  { links, connection }: HqAworkRun,
  language: Language,
): Promise<string[]> {
  const details = { quote: quoteTitle(quote), status: quote.status, project: name };
  const former = (await links.get(quoteKey(connection.id, quote.id)))?.targetId;
  return [
    ...(declined.includes(quote.status) ? [say(quoteWarnings.declined, details, language)] : []),
    ...(former !== undefined && former !== id ? [say(quoteWarnings.otherProject, details, language)] : []),
  ];
}
