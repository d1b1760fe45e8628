import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { VoucherKey } from './expense-link.ts';

/** The postings of a voucher on expense accounts. */
export function listPostings(
  { day, voucherNo }: VoucherKey,
  run: MomentPowerOfficeRun,
): Promise<AccountTransaction[]> {
  return listBetween(voucherNo, { fromDate: day, toDate: day }, run);
}

/** The same of a voucher whose day is not known. */
export async function listBetween(
  voucherNo: number,
  dates: { fromDate: string; toDate: string },
  { powerOffice, settings }: MomentPowerOfficeRun,
): Promise<AccountTransaction[]> {
  const query = { ...dates, accountNos: settings.expenseAccounts, voucherNos: `${voucherNo}` };
  const listed = await Array.fromAsync(powerOffice.accountTransactions(query));
  return listed.filter(({ VoucherNo }) => VoucherNo === voucherNo);
}

const KEEP_SECONDS = 600;

/** Id by number of every Moment project; `fresh` reads past what is remembered. */
export function knownProjects(
  { cache, moment }: MomentPowerOfficeRun,
  fresh = false,
): Promise<ReadonlyMap<string, number>> {
  if (fresh) cache.drop('moment-projects');
  return cache.get('moment-projects', KEEP_SECONDS, async () => {
    const projects = new Map<string, number>();
    for await (const { id, projectNumber } of moment.projects()) projects.set(projectNumber, id);
    return projects;
  });
}
