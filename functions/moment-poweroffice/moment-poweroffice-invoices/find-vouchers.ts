import type { MomentInvoice } from '../../../shared/vendors/moment/records.ts';
import type { OutgoingInvoice } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { importReference } from './invoice-link.ts';

type Numbered = Pick<MomentInvoice, 'id' | 'invoiceNumber' | 'issueDate'>;

/** Somebody else's voucher of that number may carry another date. */
const YEARS_AROUND = 5;

/** Every voucher that holds or held this number, whoever made it. */
export function vouchersOf(
  { invoiceNumber, issueDate }: Numbered,
  { powerOffice }: MomentPowerOfficeRun,
): Promise<OutgoingInvoice[]> {
  const year = Number(issueDate.slice(0, 4));
  const period = { fromDate: `${year - YEARS_AROUND}-01-01`, toDate: `${year + YEARS_AROUND}-12-31` };
  return powerOffice.findInvoices(String(invoiceNumber), period);
}

/** A reversal frees number and reference. */
export function isStanding({ IsReversed }: OutgoingInvoice): boolean {
  return IsReversed !== true;
}

export function ownOf(
  vouchers: readonly OutgoingInvoice[],
  { id }: Pick<MomentInvoice, 'id'>,
  { companyCode }: Pick<MomentPowerOfficeRun, 'companyCode'>,
): OutgoingInvoice | undefined {
  const reference = importReference(companyCode, 'invoice', id);
  return vouchers.find(({ ExternalImportReference }) => ExternalImportReference === reference);
}

/** The standing voucher of the invoice, if an earlier attempt made it. */
export async function ownVoucher(
  invoice: Numbered,
  run: MomentPowerOfficeRun,
): Promise<OutgoingInvoice | undefined> {
  return ownOf((await vouchersOf(invoice, run)).filter(isStanding), invoice, run);
}
