import { DateTime } from 'luxon';
import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import type { AccountTransaction } from '../../shared/vendors/poweroffice/voucher-records.ts';
import { findInMoment } from './find-in-moment.ts';
import type { Query } from './find-query.ts';
import { voucherId } from './poweroffice-moment-expenses/expense-link.ts';
import type { MomentPowerOfficeRun } from './run.ts';

/** Go lists postings between two days only. */
export const YEARS_BACK = 3;
const YEARS_AHEAD = 1;

/** By the number of a voucher, what it was posted for; by an id of Go, the invoice that is posted there. */
export async function findInBooks(query: Query, run: MomentPowerOfficeRun): Promise<FoundRecord[]> {
  const { kinds, value, form } = query;
  if (form === 'guid') {
    const posted = await run.powerOffice.outgoingInvoice(value);
    if (!posted?.InvoiceNo) return [];
    return findInMoment({ kinds: ['invoice'], value: String(posted.InvoiceNo), form: 'number' }, run);
  }
  if (form !== 'number') return [];
  return [
    ...(kinds.includes('invoice') ? await postedInvoices(value, run) : []),
    ...(kinds.includes('voucher') ? await expenseVouchers(value, run) : []),
  ];
}

/** Go gives an invoice a voucher number of its own, some time after it was posted. */
async function postedInvoices(voucherNo: string, run: MomentPowerOfficeRun): Promise<FoundRecord[]> {
  const { links, connection } = run;
  const vouchers = new Set<string>();
  for await (const { VoucherId } of postingsOf(voucherNo, undefined, run)) vouchers.add(VoucherId);
  const known = await Promise.all(
    [...vouchers].map((voucher) => links.findByTarget(connection.id, 'invoice', voucher)),
  );
  return known.flatMap((link) => (link ? [{ entity: 'invoice', id: link.key.sourceId }] : []));
}

/** Those with a posting on an expense account. */
async function expenseVouchers(voucherNo: string, run: MomentPowerOfficeRun): Promise<FoundRecord[]> {
  const found: FoundRecord[] = [];
  for await (const posting of postingsOf(voucherNo, run.settings.expenseAccounts, run))
    found.push({ entity: 'voucher', id: voucherId(posting) });
  return found;
}

async function* postingsOf(
  voucherNo: string,
  accountNos: string | undefined,
  { powerOffice, now }: MomentPowerOfficeRun,
): AsyncGenerator<AccountTransaction> {
  const today = DateTime.fromJSDate(now(), { zone: 'utc' });
  const day = (date: DateTime) => date.toFormat('yyyy-MM-dd');
  const query = {
    ...{ fromDate: day(today.minus({ years: YEARS_BACK })), toDate: day(today.plus({ years: YEARS_AHEAD })) },
    ...{ voucherNos: voucherNo, ...(accountNos !== undefined && { accountNos }) },
  };
  for await (const posting of powerOffice.accountTransactions(query))
    if (String(posting.VoucherNo) === voucherNo) yield posting;
}
