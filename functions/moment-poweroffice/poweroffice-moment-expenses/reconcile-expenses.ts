import { DateTime } from 'luxon';
import type { ListedStretch, Period } from '../../../shared/reconcile/listed-stretch.ts';
import type { MomentListedExpense } from '../../../shared/vendors/moment/listed-records.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { Month } from '../months.ts';
import { monthsOf, savedSince } from '../months.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { compareExpenses } from './compare-expenses.ts';
import type { KnownExpenses } from './known-expenses.ts';
import { readKnownExpenses } from './known-expenses.ts';
import { originalVoucherNo } from './pick-expenses.ts';
import { knownProjects } from './read-postings.ts';
import { shifted } from './shift-day.ts';

/**
 * By month of posting. Moment's expenses are listed once for the run, because its lists know no date of posting;
 * PowerOffice lists a month in one call.
 */
export async function* reconcileExpenses(
  period: Period,
  from: string | undefined,
  run: MomentPowerOfficeRun,
): AsyncGenerator<ListedStretch> {
  const rest = { ...period, fromDay: from ?? period.fromDay };
  const numbers = new Set((await knownProjects(run, true)).keys());
  const expenses = await Array.fromAsync(run.moment.expenses({ modifiedAfter: savedSince(rest) }));
  const listed = { toDay: period.toDay, numbers, expenses, known: await readKnownExpenses(run) };
  for (const month of monthsOf(period, from)) yield reconcileMonth(month, listed, run);
}

interface Listed {
  /** End of the whole period: what was entered later may be on its way. */
  toDay: string;
  /** Of Moment's projects. */
  numbers: ReadonlySet<string>;
  expenses: readonly MomentListedExpense[];
  known: KnownExpenses;
}

async function reconcileMonth(
  month: Month,
  listed: Listed,
  run: MomentPowerOfficeRun,
): Promise<ListedStretch> {
  const { powerOffice, settings } = run;
  const postings: AccountTransaction[] = [];
  const query = { fromDate: month.fromDay, toDate: month.toDay, accountNos: settings.expenseAccounts };
  for await (const posting of powerOffice.accountTransactions(query)) postings.push(posting);
  const laterReversals = settings.reversals === 'negative' ? await reversalsOf(postings, month, run) : [];
  return { ...compareExpenses({ ...listed, postings, laterReversals, month }, settings), next: month.next };
}

const YEARS_AHEAD = 2;

/** What takes back in later months what was posted in this one. */
async function reversalsOf(
  postings: readonly AccountTransaction[],
  { toDay }: Month,
  { powerOffice, settings }: MomentPowerOfficeRun,
): Promise<AccountTransaction[]> {
  const here = new Set(postings.map(originalVoucherNo));
  const open = postings.filter(({ IsReversed, VoucherNo }) => IsReversed === true && !here.has(VoucherNo));
  const numbers = new Set(open.map(({ VoucherNo }) => VoucherNo));
  const codes = [...new Set(open.flatMap(({ ProjectCode }) => ProjectCode ?? []))];
  if (codes.length === 0) return [];
  const query = {
    fromDate: DateTime.fromISO(toDay).plus({ days: 1 }).toFormat('yyyy-MM-dd'),
    toDate: shifted(toDay, YEARS_AHEAD),
    ...{ accountNos: settings.expenseAccounts, projectCodes: codes.join() },
  };
  const later = await Array.fromAsync(powerOffice.accountTransactions(query));
  return later.filter((posting) => numbers.has(originalVoucherNo(posting) ?? 0));
}
