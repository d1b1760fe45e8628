import type { Connection } from '../../../shared/connections/connection.ts';
import type { QuoteSending, SendingOptions } from '../../../shared/operations/quote-operations.ts';
import { findLive, findUsable } from '../access/find-connection.ts';
import { noteAct } from '../history/note-act.ts';
import type { Operator } from '../operator.ts';
import type { Report } from '../output/report.ts';
import { Refusal } from '../output/report.ts';
import { askQuotes } from './open-quotes.ts';
import { planSending } from './plan-sending.ts';
import { requestSending } from './request-sending.ts';
import type { SentQuote } from './sent-quote.ts';
import { awaitSending, sentReport } from './sent-quote.ts';

export interface SendOptions extends SendingOptions {
  dryRun?: boolean | undefined;
}

/** Has a worker make tasks of positions, and says what came of it. What is there already is not made again. */
export async function sendQuote(
  id: string,
  quote: string,
  { dryRun = false, ...options }: SendOptions,
  operator: Operator,
): Promise<Report<SentQuote>> {
  const connection = await (dryRun ? findUsable : findLive)(id, operator);
  const sending = await askQuotes(connection, operator, (quotes, setup) =>
    quotes.prepareSending(quote, options, setup),
  );
  if (dryRun) return planSending(sending, connection, operator);
  await agree(sending, operator);
  return send(sending, connection, operator);
}

async function agree({ warnings }: QuoteSending, operator: Operator): Promise<void> {
  for (const warning of warnings)
    if (!(await operator.confirm(`${warning} Send it all the same?`))) throw new Refusal('Nothing was done.');
}

async function send(
  sending: QuoteSending,
  connection: Connection,
  operator: Operator,
): Promise<Report<SentQuote>> {
  const since = await requestSending(sending, operator);
  await noteAct(connection.id, 'quote-sent', { quote: sending.quote }, operator);
  const isPaused = connection.status === 'paused';
  const link = isPaused ? undefined : await awaitSending(sending, since, operator);
  return sentReport({ sending, link, isPaused }, operator);
}
