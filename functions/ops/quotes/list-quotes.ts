import * as z from 'zod';
import type { ListedQuote, QuoteFilter } from '../../../shared/operations/quote-operations.ts';
import { tableText } from '../../../shared/operations/table-text.ts';
import { findUsable } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { askQuotes } from './open-quotes.ts';

/** How far back changes count where nobody says how far. */
const USUAL_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;

export interface ListedQuotes {
  connection: string;
  /** `YYYY-MM-DD`; null where all of a project are listed. */
  since: string | null;
  quotes: ListedQuote[];
}

/** Quotes that changed lately, or all of a project. */
export async function listQuotes(
  id: string,
  { project, since: asked }: QuoteFilter,
  operator: Operator,
): Promise<Report<ListedQuotes>> {
  if (asked !== undefined && !z.iso.date().safeParse(asked).success)
    throw new Refusal(`--since takes a day such as 2026-01-31, not "${asked}".`);
  const connection = await findUsable(id, operator);
  const usual = project === undefined ? daysAgo(USUAL_DAYS, operator.now()) : undefined;
  const since = asked ?? usual;
  const quotes = await askQuotes(connection, operator, (ask, setup) => ask.list({ project, since }, setup));
  return {
    data: { connection: id, since: since ?? null, quotes },
    text: quotesText(quotes, since),
    exitCode: 0,
  };
}

function quotesText(quotes: readonly ListedQuote[], since: string | undefined): string {
  if (quotes.length === 0)
    return since === undefined ? 'There is no such quote.' : `No such quote has changed since ${since}.`;
  const rows = quotes.map(({ id, number, subject, status, updatedOn, project, tasks }) => [
    ...[number || `#${id}`, subject, status, updatedOn.slice(0, 10), project ?? '', tasks === 0 ? '' : tasks],
  ]);
  return tableText(['quote', 'subject', 'status', 'changed', 'project', 'tasks'], rows);
}

function daysAgo(days: number, now: Date): string {
  return new Date(now.getTime() - days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
