import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { VoucherKey } from './voucher-id.ts';

/** The postings of a voucher on expense accounts. */
export async function listPostings(
  { day, voucherNo }: VoucherKey,
  { powerOffice, settings }: MomentPowerOfficeRun,
): Promise<AccountTransaction[]> {
  const dates = { fromDate: day, toDate: day };
  const query = { ...dates, accountNos: settings.expenseAccounts, voucherNos: `${voucherNo}` };
  const listed = await Array.fromAsync(powerOffice.accountTransactions(query));
  return listed.filter(({ VoucherNo }) => VoucherNo === voucherNo);
}
