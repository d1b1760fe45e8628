import type { SourceRecord } from '../../../shared/direction.ts';
import { sourceFields } from '../../../shared/vendors/awork/projects/compare-fields.ts';
import type { HqAworkRun } from '../run.ts';
import { sharedFields } from './project-source.ts';
import { lookUpQuote } from './quotes/look-up-quote.ts';
import { quoteWords } from './quotes/quote-words.ts';

/** A project or quote as HQ has it. */
export async function showRecord(
  entity: string,
  id: string,
  run: HqAworkRun,
): Promise<SourceRecord | undefined> {
  if (entity === 'quote') return showQuote(id, run);
  const source = await run.hq.project(Number(id));
  return source && { fields: sourceFields(sharedFields(source, run.settings)) };
}

async function showQuote(id: string, run: HqAworkRun): Promise<SourceRecord | undefined> {
  const { quote } = await lookUpQuote(id, run);
  if (!quote) return undefined;
  return {
    fields: [
      { field: quoteWords.number.en, value: quote.number },
      { field: quoteWords.subject.en, value: quote.subject },
    ],
  };
}
