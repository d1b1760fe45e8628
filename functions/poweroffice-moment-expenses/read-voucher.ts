import type { Link } from '../../shared/links/link.ts';
import type { AccountTransaction } from '../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeTools } from '../connectors/moment-poweroffice-tools.ts';
import { readExpenseLink } from './expense-link.ts';
import { knownProjects } from './known-projects.ts';
import { isExpense, originalVoucherNo, takesBack } from './pick-expenses.ts';
import { parseVoucherId } from './voucher-id.ts';

/** The postings of a voucher that should be expenses in Moment. */
export interface VoucherFacts {
  voucherNo: number;
  expenses: readonly AccountTransaction[];
  projects: ReadonlyMap<string, number>;
}

export async function readVoucher(id: string, tools: MomentPowerOfficeTools): Promise<VoucherFacts> {
  const { day, voucherNo } = parseVoucherId(id);
  const { powerOffice, settings } = tools;
  const query = {
    fromDate: day,
    toDate: day,
    accountNos: settings.expenseAccounts,
    voucherNos: `${voucherNo}`,
  };
  const listed = await Array.fromAsync(powerOffice.accountTransactions(query));
  const postings = listed.filter(({ VoucherNo }) => VoucherNo === voucherNo);
  const known = await knownProjects(tools);
  const isNew = postings.some(({ ProjectCode }) => ProjectCode !== null && !known.has(ProjectCode));
  // Whoever sent us here may know a project that we do not remember yet.
  const projects = isNew ? await knownProjects(tools, true) : known;
  const numbers = new Set(projects.keys());
  const expenses: AccountTransaction[] = [];
  for (const posting of postings) {
    if (!isExpense(posting, numbers, settings)) continue;
    if (!takesBack(posting) || (await originalArrived(posting, tools))) expenses.push(posting);
  }
  return { voucherNo, expenses, projects };
}

/** Taking back only matters where what is taken back had arrived. */
async function originalArrived(
  posting: AccountTransaction,
  { links, connection }: MomentPowerOfficeTools,
): Promise<boolean> {
  const voucherNo = originalVoucherNo(posting);
  if (voucherNo === null) return false;
  for await (const link of links.list(connection.id, 'voucher')) {
    if (isVoucher(link, voucherNo) && Object.keys(readExpenseLink(link.data).expenses).length > 0)
      return true;
  }
  return false;
}

function isVoucher({ key }: Link, voucherNo: number): boolean {
  return key.sourceId.endsWith(`/${voucherNo}`);
}
