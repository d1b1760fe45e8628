import type { ExpenseFile } from '../../../shared/vendors/moment/project-expense.ts';
import type { MomentPowerOfficeRun } from '../run.ts';

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
