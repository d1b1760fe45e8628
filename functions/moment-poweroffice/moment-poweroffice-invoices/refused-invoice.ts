import type { Details } from '../../../shared/wording.ts';
import type { InvoiceFacts } from './check-invoice.ts';
import type { Problem } from './problem.ts';
import { problemDetails } from './problem.ts';

/** Which invoice it is, as people know it. */
export function aboutInvoice({ invoice, customer }: Pick<InvoiceFacts, 'invoice' | 'customer'>) {
  return { invoice: invoice.invoiceNumber ?? '–', customer: customer?.name ?? invoice.customerNumber };
}

/** With everything that has to be put right before it can be posted. */
export function refusedDetails(
  facts: Pick<InvoiceFacts, 'invoice' | 'customer'>,
  problems: readonly Problem[],
): Details {
  return { ...aboutInvoice(facts), ...problemDetails(problems) };
}
