import type {
  ShownPosition,
  ShownQuote,
  SuggestedProject,
} from '../../../shared/operations/quote-operations.ts';
import { tableText } from '../../../shared/operations/table-text.ts';
import { findUsable } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { askQuotes } from './open-quotes.ts';

/** What a quote would become, and in which project. */
export async function showQuote(id: string, quote: string, operator: Operator): Promise<Report<ShownQuote>> {
  const connection = await findUsable(id, operator);
  const data = await askQuotes(connection, operator, (quotes, setup) => quotes.show(quote, setup));
  return { data, text: quoteText(data), exitCode: 0 };
}

function quoteText({ id, number, subject, status, project, positions, suggestion }: ShownQuote): string {
  const title = [number || `#${id}`, subject].filter(Boolean).join(' ');
  return [
    `${title} (${[status, project].filter(Boolean).join(', ')})`,
    positions.length > 0 ? positionsText(positions) : 'It has no position that can become a task.',
    '',
    suggestionText(suggestion),
  ].join('\n');
}

function positionsText(positions: readonly ShownPosition[]): string {
  const rows = positions.map(({ number, list, name, amount, unit, plannedHours, state }) => [
    ...[number, list, name, amount ?? '', unit, plannedHours === null ? '' : `${plannedHours} h`],
    state === 'new' ? '' : state,
  ]);
  return tableText(['', 'list', 'position', 'amount', 'unit', 'planned', ''], rows);
}

function suggestionText(suggestion: SuggestedProject): string {
  switch (suggestion.kind) {
    case 'linked':
      return `Goes to the linked project ${suggestion.project.name}: ${suggestion.project.url}`;
    case 'same-name':
      return `Goes to the only project of that name, ${suggestion.project.name}: ${suggestion.project.url}`;
    case 'several':
      return [
        'Several projects have its project’s name. Say which one with --project:',
        ...suggestion.projects.map(({ name, url }) => `  ${name}: ${url}`),
      ].join('\n');
    case 'none':
      return 'No project is linked, and none has its project’s name. Say which one with --project.';
  }
}
