import * as z from 'zod';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';

const invoiceLinkData = z.object({
  /** Whether the PDF is at the voucher, and Moment was told if it wants to be. */
  hasPdf: z.boolean().default(false),
  /** Posted by somebody else before we went live, so that we never marked it in Moment. */
  isAdopted: z.boolean().default(false),
  /** PowerOffice gives it some time after posting. */
  voucherNo: z.int().optional(),
  /** How often that was asked for. */
  asked: z.int().default(0),
});
export type InvoiceLinkData = z.infer<typeof invoiceLinkData>;

export function readInvoiceLink(data: unknown): InvoiceLinkData {
  return invoiceLinkData.parse(data ?? {});
}

/**
 * What may not change once an invoice is posted. VAT codes and the numbers of customer and project are those of today,
 * so they are not part of it.
 */
export function invoicePrint(invoice: MomentInvoice): string {
  const { invoiceNumber, invoiceType, issueDate, dueDate, customerId, projectId } = invoice;
  const { currencyCode, currencyRate, totalSumIncludingTaxAfterRounding } = invoice;
  const lines = invoice.invoiceLines.map((line) => [
    ...[line.quantity, line.unitPrice, line.lineDiscount, line.sumNetAmount, line.vatPercentage],
    ...[line.estimatedInvoiceLineVat, line.financialAccount.accountNumber],
  ]);
  return fingerprint([
    ...[invoiceNumber, invoiceType, issueDate, dueDate, customerId, projectId],
    ...[currencyCode, currencyRate, invoice.paymentId || null, totalSumIncludingTaxAfterRounding, lines],
  ]);
}

/** Longest reference that PowerOffice takes on customers; assumed for vouchers too. */
const MAX_LENGTH = 50;

/** What marks a record in PowerOffice as ours: unique there, so the same record is never entered twice. */
export function importReference(companyCode: string, kind: 'customer' | 'invoice', id: number): string {
  const readable = `moment:${companyCode}:${kind}:${id}`;
  return readable.length <= MAX_LENGTH ? readable : `moment:${fingerprint(companyCode)}:${kind}:${id}`;
}
