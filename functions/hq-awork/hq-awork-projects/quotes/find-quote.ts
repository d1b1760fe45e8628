import { UnclearQuote } from '../../../../shared/operations/quote-operations.ts';
import type { HqQuote } from '../../../../shared/vendors/hq/quote-port.ts';
import type { HqAworkRun } from '../../run.ts';
import { lookUpQuote } from './look-up-quote.ts';
import { quoteReasons } from './reasons.ts';
import { unclearQuotes } from './unclear-quotes.ts';
import { quoteTitle } from './wanted-tasks.ts';

/** By number or id; a leading `#` says that it is the id. Throws `UnclearQuote` where there is none, or several. */
export async function findQuote(asked: string, run: Pick<HqAworkRun, 'hq'>): Promise<HqQuote> {
  const text = asked.trim();
  const { quote, elsewhere } = await lookUpQuote(text.replace(/^#/, ''), run);
  if (elsewhere) throw new UnclearQuote(quoteReasons['quote-elsewhere'], { generation: elsewhere });
  if (!quote) throw new UnclearQuote(quoteReasons['quote-unknown']);
  // An id may be the number of another one.
  const others = text.startsWith('#') ? [] : await run.hq.quotesNumbered(text);
  const meant = new Map([quote, ...others].map((each) => [each.id, each]));
  if (meant.size === 1) return quote;
  const quotes = [...meant.values()].map((each) => `#${each.id} (${quoteTitle(each)})`).join(', ');
  throw new UnclearQuote(unclearQuotes['quote-number-unclear'], { asked: text, quotes });
}
