import Big from 'big.js';
import type { InvoiceLineRow, InvoiceRow } from '../../vendors/moment/records.ts';

export function sumOf(amounts: readonly Big[]): Big {
  return amounts.reduce((total, amount) => total.plus(amount), new Big(0));
}

/** With VAT, half away from zero to two decimals. */
export function grossOf({ sumNetAmount, estimatedInvoiceLineVat }: InvoiceLineRow): Big {
  return new Big(sumNetAmount).plus(estimatedInvoiceLineVat).round(2, Big.roundHalfUp);
}

/** Lines without an amount are texts. */
export function postedLines({ invoiceLines }: InvoiceRow): InvoiceLineRow[] {
  return invoiceLines.filter((line) => !grossOf(line).eq(0));
}
