import Big from 'big.js';
import type { Link } from '../../../shared/links/link.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { parseVoucherId, readExpenseLink } from './expense-link.ts';
import { originalVoucherNo } from './pick-expenses.ts';
import { listPostings } from './read-postings.ts';

/**
 * Of the postings that take something back those whose original arrived and is there. PowerOffice names the reversed voucher but
 * not the posting, so account, project and amounts tell which; a correction takes back amounts of its own.
 */
export async function takenBack(
  reversals: readonly AccountTransaction[],
  run: MomentPowerOfficeRun,
): Promise<readonly AccountTransaction[]> {
  const link = await originalLink(reversals[0], run);
  if (!link) return [];
  const { expenses } = readExpenseLink(link.data);
  const originals = await listPostings(parseVoucherId(link.key.sourceId), run);
  const arrived: string[] = [];
  for (const posting of originals) {
    const expense = expenses[String(posting.Id)];
    // What somebody deleted in Moment needs no taking back.
    if (expense && (await run.moment.expense(expense.id))) arrived.push(mark(posting, -1));
  }
  return reversals.filter((posting) => {
    if (posting.ReversedVoucherNo === null) return true;
    const found = arrived.indexOf(mark(posting, 1));
    if (found >= 0) arrived.splice(found, 1);
    return found >= 0;
  });
}

async function originalLink(
  posting: AccountTransaction | undefined,
  { links, connection }: MomentPowerOfficeRun,
): Promise<Link | undefined> {
  const voucherNo = posting && originalVoucherNo(posting);
  if (voucherNo == null) return undefined;
  for await (const link of links.list(connection.id, 'voucher')) {
    const hasExpenses = Object.keys(readExpenseLink(link.data).expenses).length > 0;
    if (hasExpenses && link.key.sourceId.endsWith(`/${voucherNo}`)) return link;
  }
  return undefined;
}

function mark({ AccountNo, ProjectCode, Amount, VatAmount }: AccountTransaction, sign: 1 | -1): string {
  const amounts = [Amount, VatAmount ?? 0].map((amount) => new Big(amount).times(sign).toFixed(2));
  return [AccountNo, ProjectCode, ...amounts].join(' ');
}
