import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import { isPartOf } from '../../shared/vendors/awork/find/find-project.ts';
import type { HqAworkSearch } from './find-projects.ts';
import { askHq } from './find-projects.ts';
import { quoteKey, readQuoteLink } from './hq-awork-projects/quotes/quote-link.ts';
import { withoutGeneration } from './setup/used-generations.ts';

const quoteRecord = (id: string): FoundRecord => ({ entity: 'quote', id });

/** By its id or its whole number in HQ. */
export async function findQuote(idOrNumber: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  const { run } = search;
  const link = await run.links.get(quoteKey(run.connection.id, idOrNumber));
  const asked = await askHq(search, () => withoutGeneration(() => run.hq.quote(idOrNumber)));
  return [
    ...(link ? [quoteRecord(idOrNumber)] : []),
    ...(asked?.answer ? [quoteRecord(asked.answer.id)] : []),
  ];
}

/** Quotes with that in their number or subject, as we remember them, and the one of that number in HQ. */
export async function quotesByText(text: string, search: HqAworkSearch): Promise<FoundRecord[]> {
  const { run } = search;
  const remembered: FoundRecord[] = [];
  for await (const { key, data } of run.links.list(run.connection.id, 'quote'))
    if (isPartOf(text, readQuoteLink(data).label ?? '')) remembered.push(quoteRecord(key.sourceId));
  return [...remembered, ...(await findQuote(text, search))];
}
