import { DateTime } from 'luxon';
import type { FoundRecord } from '../../shared/operations/connector-operations.ts';
import { findInMoment } from './find-in-moment.ts';
import type { Query } from './find-query.ts';
import { voucherId } from './poweroffice-moment-expenses/expense-link.ts';
import type { MomentPowerOfficeRun } from './run.ts';

/** Go lists postings between two days only. */
const YEARS_BACK = 3;
const YEARS_AHEAD = 1;

/** Vouchers of that number with a posting on an expense account; by an id of Go, the invoice that is posted there. */
export async function findInBooks(
  { kinds, value, form }: Query,
  run: MomentPowerOfficeRun,
): Promise<FoundRecord[]> {
  const { powerOffice, settings, now } = run;
  if (form === 'guid') {
    const posted = await powerOffice.outgoingInvoice(value);
    if (!posted?.InvoiceNo) return [];
    return findInMoment({ kinds: ['invoice'], value: String(posted.InvoiceNo), form: 'number' }, run);
  }
  if (form !== 'number' || !kinds.includes('voucher')) return [];
  const today = DateTime.fromJSDate(now(), { zone: 'utc' });
  const day = (date: DateTime) => date.toFormat('yyyy-MM-dd');
  const query = {
    ...{ fromDate: day(today.minus({ years: YEARS_BACK })), toDate: day(today.plus({ years: YEARS_AHEAD })) },
    ...{ accountNos: settings.expenseAccounts, voucherNos: value },
  };
  const found: FoundRecord[] = [];
  for await (const posting of powerOffice.accountTransactions(query))
    if (String(posting.VoucherNo) === value) found.push({ entity: 'voucher', id: voucherId(posting) });
  return found;
}
