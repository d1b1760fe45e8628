import type * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { allOf, textLiteral, when } from './filter.ts';
import { type ListOf, listV1, recordsOf } from './paging.ts';
import { quoteIdOf } from './quote-id.ts';
import type { HqQuote, HqQuotePort } from './quote-port.ts';
import { fromPositionV1, fromQuotationV1, positionV1, quotationV1 } from './quote-records-v1.ts';
import { wholeList } from './whole-list.ts';

const quotations: ListOf<z.infer<typeof quotationV1>> = {
  path: 'v1/Quotations',
  answer: listV1(quotationV1),
  idField: 'Id',
  idOf: ({ Id }) => Id,
};

/** https://developer.hellohq.io, v1: Quotations and their Positions. */
export function quoteCallsV1(http: VendorHttp): HqQuotePort {
  const quotesNumbered = async (number: string) => {
    const found = await Array.fromAsync(quotesOf(http, [`Number eq ${textLiteral(number)}`]));
    return found.filter((quote) => quote.number === number);
  };
  return {
    quotesNumbered,
    async *quotes({ projectId, updatedSince }) {
      const conditions = [
        when(projectId, (id) => `ProjectId eq ${id}`),
        when(updatedSince, (since) => `UpdatedOn ge ${since}`),
      ];
      for await (const quote of quotesOf(http, conditions))
        // A filter that is ignored without an error must not pass other quotes off as those.
        if (projectId === undefined || quote.projectId === projectId) yield quote;
    },
    async quote(idOrNumber) {
      const id = quoteIdOf(idOrNumber);
      const path = `v1/Quotations(${id})`;
      const found = id === undefined ? undefined : await http.find({ method: 'GET', path }, quotationV1);
      return found ? fromQuotationV1(found) : (await quotesNumbered(idOrNumber))[0];
    },
    async positions(quoteId) {
      const rows = await wholeList(http, `v1/Quotations(${quoteId})/Positions`, listV1(positionV1));
      return rows.map(fromPositionV1).sort((one, other) => one.order - other.order);
    },
  };
}

async function* quotesOf(
  http: VendorHttp,
  conditions: readonly (string | undefined)[],
): AsyncGenerator<HqQuote> {
  for await (const row of recordsOf(http, { ...quotations, ...allOf(conditions) }))
    yield fromQuotationV1(row);
}
