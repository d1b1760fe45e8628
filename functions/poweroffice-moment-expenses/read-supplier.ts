import type { AccountTransaction } from '../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeTools } from '../connectors/moment-poweroffice-tools.ts';

export interface Supplier {
  name: string;
  /** The supplier's own number of the invoice. */
  invoiceNo: string | undefined;
}

/** Undefined for a voucher without a supplier: a manual posting, a travel expense. A reversal has that of the original. */
export async function readSupplier(
  { VoucherNo, ReversedVoucherNo }: AccountTransaction,
  { powerOffice }: MomentPowerOfficeTools,
): Promise<Supplier | undefined> {
  const invoice = await powerOffice.incomingInvoice(ReversedVoucherNo ?? VoucherNo);
  if (invoice?.SupplierNo == null) return undefined;
  const supplier = await powerOffice.supplier(invoice.SupplierNo);
  const person = [supplier?.FirstName, supplier?.LastName].filter(Boolean).join(' ');
  return {
    name: supplier?.Name ?? supplier?.LegalName ?? (person || String(invoice.SupplierNo)),
    invoiceNo: invoice.InvoiceNo ?? undefined,
  };
}
