import type { Hq } from './hq.ts';
import type { PositionRow, QuotationStatus, QuoteRow } from './quote-records.ts';
import {
  addPosition,
  createQuote,
  type PositionForm,
  type QuoteForm,
  updatePosition,
  updateQuote,
} from './quotes.ts';

export function createQuotePeople(hq: Hq) {
  return {
    createQuote: (form: QuoteForm): QuoteRow => createQuote(hq, form),
    setQuoteStatus: (id: number, status: QuotationStatus): QuoteRow => updateQuote(hq, id, { status }),
    addQuotePosition: (quoteId: number, form: PositionForm, groupId: number | null = null): PositionRow =>
      addPosition(hq, quoteId, form, groupId),
    updateQuotePosition: (id: number, changes: Partial<PositionForm>): PositionRow =>
      updatePosition(hq, id, changes),
  };
}
