import Big from 'big.js';
import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { parseVoucherId, readExpenseLink } from './expense-link.ts';
import { findMarked } from './found-expense.ts';
import { originalVoucherNo } from './pick-expenses.ts';
import { listBetween, listPostings } from './read-postings.ts';
import { shifted } from './shift-day.ts';

/**
 * Of the postings that take something back those whose original arrived and is there. PowerOffice names the reversed voucher but
 * not the posting, so account, project and amounts tell which; a correction takes back amounts of its own.
 */
export async function takenBack(
  reversals: readonly AccountTransaction[],
  run: MomentPowerOfficeRun,
): Promise<readonly AccountTransaction[]> {
  const link = await originalLink(reversals[0], run);
  const originals = link ? await linkedOriginals(link, run) : await markedOriginals(reversals[0], run);
  if (!link && originals.length === 0) return [];
  const arrived = originals.map((posting) => mark(posting, -1));
  return reversals.filter((posting) => {
    if (posting.ReversedVoucherNo === null) return true;
    const found = arrived.indexOf(mark(posting, 1));
    if (found >= 0) arrived.splice(found, 1);
    return found >= 0;
  });
}

/** What somebody deleted in Moment needs no taking back. */
async function linkedOriginals(
  { key, data }: Link,
  run: MomentPowerOfficeRun,
): Promise<AccountTransaction[]> {
  const { expenses } = readExpenseLink(data);
  const there: AccountTransaction[] = [];
  for (const posting of await listPostings(parseVoucherId(key.sourceId), run)) {
    const expense = expenses[String(posting.Id)];
    if (expense && (await run.moment.expense(expense.id))) there.push(posting);
  }
  return there;
}

/** A voucher may be reversed long after its day. */
const YEARS_AROUND = 2;

/** Of what arrived before the connection was cancelled only the marks in Moment tell. */
async function markedOriginals(
  reversal: AccountTransaction | undefined,
  run: MomentPowerOfficeRun,
): Promise<AccountTransaction[]> {
  const voucherNo = reversal && originalVoucherNo(reversal);
  if (!reversal || voucherNo == null || run.connection.liveSince === undefined) return [];
  const day = reversal.PostingDate.slice(0, 10);
  const dates = { fromDate: shifted(day, -YEARS_AROUND), toDate: shifted(day, YEARS_AROUND) };
  const listed = await listBetween(voucherNo, dates, run);
  const older = listed.filter(
    ({ ProjectCode, CreatedDateTimeOffset }) =>
      ProjectCode !== null && isFromBefore(run.connection, CreatedDateTimeOffset),
  );
  const marked = await findMarked(older, run);
  return older.filter(({ Id }) => marked.has(Id));
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
