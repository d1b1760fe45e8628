import type { QuoteOperations } from '../../../../shared/operations/quote-operations.ts';
import { openHqAworkRun } from '../../run.ts';
import { guardTenant } from '../../guard-tenant.ts';
import type { SetupContext } from '../../../../shared/operations/setup-context.ts';
import { prepareSending } from './prepare-sending.ts';
import { listQuotes, showQuote } from './show-quotes.ts';

/** What operators do with quotes. */
export const quotes: QuoteOperations = {
  list: async (filter, setup) => listQuotes(filter, await openGuarded(setup)),
  show: async (quote, setup) => showQuote(quote, await openGuarded(setup)),
  prepareSending: async (quote, options, setup) =>
    prepareSending(quote, options, await openGuarded(setup), setup.language),
};

async function openGuarded({ context }: SetupContext) {
  const run = openHqAworkRun(context);
  await guardTenant(run);
  return run;
}
