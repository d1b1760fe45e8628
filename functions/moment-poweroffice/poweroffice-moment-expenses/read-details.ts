import type { ExpenseFile } from '../../../shared/vendors/moment/project-expense.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { originalVoucherNo } from './pick-expenses.ts';

export interface Supplier {
  name: string;
  /** The supplier's own number of the invoice. */
  invoiceNo: string | undefined;
}

/** Of a manual posting or a travel expense. Moment wants a name (assumed), and the books are Norwegian. */
export const NOBODY = 'Uten leverandør';
const nobody: Supplier = { name: NOBODY, invoiceNo: undefined };

/** What takes a voucher back has the supplier of that one. */
export async function readSupplier(
  posting: AccountTransaction,
  { powerOffice }: MomentPowerOfficeRun,
): Promise<Supplier> {
  const invoice = await powerOffice.incomingInvoice(originalVoucherNo(posting) ?? posting.VoucherNo);
  if (invoice?.SupplierNo == null) return nobody;
  const supplier = await powerOffice.supplier(invoice.SupplierNo);
  const person = [supplier?.FirstName, supplier?.LastName].filter(Boolean).join(' ');
  return {
    name: supplier?.Name ?? supplier?.LegalName ?? (person || String(invoice.SupplierNo)),
    invoiceNo: invoice.InvoiceNo ?? undefined,
  };
}

/** The documents of a voucher as PowerOffice packs them: one zip with page images, PDF and e-invoice. */
export async function readFiles(
  voucherId: string,
  voucherNo: number,
  { powerOffice }: MomentPowerOfficeRun,
): Promise<ExpenseFile | undefined> {
  const documentation = await powerOffice.voucherDocumentation(voucherNo);
  if (!documentation || !(documentation.HasPdf || documentation.HasImages || documentation.HasEhf))
    return undefined;
  const content = await powerOffice.downloadDocumentation(voucherId, 'All');
  return content && { fileName: `bilag-${voucherNo}.zip`, contentType: 'application/zip', content };
}
