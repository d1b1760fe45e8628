import type * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { allOf, textLiteral, when } from './filter.ts';
import { type ListOf, listV2, recordsOf } from './paging.ts';
import { quoteIdOf } from './quote-id.ts';
import type { HqQuote, HqQuotePort } from './quote-port.ts';
import { documentV2, fromDocumentV2, fromPositionV2, positionV2 } from './quote-records-v2.ts';
import { inTreeOrder } from './tree-order.ts';
import { wholeList } from './whole-list.ts';

const QUOTATION = 'Quotation';

/** What a document leads to comes where it is asked for (documented for lists). */
const expand = { $expand: 'documentStatusEntity' };

const documents: ListOf<z.infer<typeof documentV2>> = {
  path: 'v2/Documents',
  answer: listV2(documentV2),
  idField: 'id',
  idOf: ({ id }) => id,
  query: expand,
};

/** https://developer.hellohq.io, v2: Documents and their DocumentPositions. */
export function quoteCallsV2(http: VendorHttp): HqQuotePort {
  const quotesNumbered = async (number: string) => {
    const found = await Array.fromAsync(quotesOf(http, [`number eq ${textLiteral(number)}`]));
    return found.filter((quote) => quote.number === number);
  };
  return {
    quotesNumbered,
    async *quotes({ projectId, updatedSince }) {
      const conditions = [
        when(projectId, (id) => `projectId eq ${id}`),
        when(updatedSince, (since) => `updatedOn ge datetime'${since}'`),
      ];
      for await (const quote of quotesOf(http, conditions))
        if (projectId === undefined || quote.projectId === projectId) yield quote;
    },
    async quote(idOrNumber) {
      const id = quoteIdOf(idOrNumber);
      const path = `v2/Documents/${id}`;
      const found =
        id === undefined ? undefined : await http.find({ method: 'GET', path, query: expand }, documentV2);
      if (found?.documentType === QUOTATION) return fromDocumentV2(found);
      return (await quotesNumbered(idOrNumber))[0];
    },
    async positions(quoteId) {
      const rows = await wholeList(http, `v2/Documents/${quoteId}/DocumentPositions`, listV2(positionV2));
      return inTreeOrder(rows).map((row, index) => fromPositionV2(row, index + 1));
    },
  };
}

async function* quotesOf(
  http: VendorHttp,
  conditions: readonly (string | undefined)[],
): AsyncGenerator<HqQuote> {
  const filter = allOf([`documentType eq '${QUOTATION}'`, ...conditions]);
  for await (const row of recordsOf(http, { ...documents, ...filter }))
    // A filter that is ignored without an error must not pass invoices off as quotes.
    if (row.documentType === QUOTATION) yield fromDocumentV2(row);
}
