import type { ExpenseFile } from '../../shared/vendors/moment/project-expense.ts';
import type { AccountTransaction } from '../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeTools } from '../connectors/moment-poweroffice-tools.ts';

/** The documents of a voucher as PowerOffice packs them: one zip with page images, PDF and e-invoice. */
export async function readFiles(
  { VoucherId, VoucherNo }: AccountTransaction,
  { powerOffice }: MomentPowerOfficeTools,
): Promise<ExpenseFile | undefined> {
  const documentation = await powerOffice.voucherDocumentation(VoucherNo);
  if (!documentation || !(documentation.HasPdf || documentation.HasImages || documentation.HasEhf))
    return undefined;
  const content = await powerOffice.downloadDocumentation(VoucherId, 'All');
  return content && { fileName: `bilag-${VoucherNo}.zip`, contentType: 'application/zip', content };
}
