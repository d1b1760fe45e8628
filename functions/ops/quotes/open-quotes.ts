import type { Connection } from '../../../shared/connections/connection.ts';
import type { QuoteOperations } from '../../../shared/operations/quote-operations.ts';
import { UnclearQuote } from '../../../shared/operations/quote-operations.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { sentence } from '../../../shared/reason.ts';
import { findConnector, findSecret } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import { Refusal } from '../output/report.ts';
import { openSetup } from '../setup/open-setup.ts';

/** Asks the connector about quotes. What was typed and leads nowhere is refused. */
export async function askQuotes<T>(
  connection: Connection,
  operator: Operator,
  work: (quotes: QuoteOperations, setup: SetupContext) => Promise<T>,
): Promise<T> {
  const { quotes } = await findConnector(connection.connector, operator).operations();
  if (!quotes) throw new Refusal(`The connector ${connection.connector} has no quotes.`);
  const setup = openSetup(connection, await findSecret(connection, operator), operator);
  try {
    return await work(quotes, { ...setup, language: operator.language });
  } catch (error) {
    if (!(error instanceof UnclearQuote)) throw error;
    throw new Refusal(sentence(error.reason, error.details, operator.language));
  }
}
