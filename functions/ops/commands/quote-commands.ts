import type { Command } from 'commander';
import type { QuoteFilter } from '../../../shared/operations/quote-operations.ts';
import { listQuotes } from '../quotes/list-quotes.ts';
import type { SendOptions } from '../quotes/send-quote.ts';
import { sendQuote } from '../quotes/send-quote.ts';
import { showQuote } from '../quotes/show-quote.ts';
import type { Act } from './act.ts';

export function addQuoteCommands(program: Command, act: Act): void {
  const group = program.command('quotes').description('quotes whose positions can become tasks');
  group
    .command('list <id>')
    .description('quotes that changed in the last 90 days, or all of a project')
    .option('--project <project>', 'id, number or name of the project of the quotes')
    .option('--since <day>', 'changed since this day, such as 2026-01-31')
    .action((id: string, options: QuoteFilter) =>
      act.online((operator) => listQuotes(id, options, operator)),
    );
  group
    .command('show <id> <quote>')
    .description('the positions of a quote (number or id), and the project they would go to')
    .action((id: string, quote: string) => act.online((operator) => showQuote(id, quote, operator)));
  group
    .command('send <id> <quote>')
    .description('make tasks of the positions that are none yet')
    .option('--project <project>', 'address, id, key or name of the project that takes them')
    .option('--positions <numbers>', 'only these, such as 1,3-5, as "quotes show" numbers them')
    .option('--dry-run', 'only say what would happen')
    .action((id: string, quote: string, options: SendOptions) =>
      act.online((operator) => sendQuote(id, quote, options, operator)),
    );
}
