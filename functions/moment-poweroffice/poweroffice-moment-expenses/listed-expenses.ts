import type { MomentListedExpense } from '../../../shared/vendors/moment/listed-records.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { Month } from '../months.ts';
import type { KnownExpenses } from './known-expenses.ts';

/** Both sides of a month; expenses of the whole run. */
export interface ListedExpenses {
  month: Month;
  /** End of the whole period: what was entered later may be on its way. */
  toDay: string;
  /** Numbers of Moment's projects. */
  numbers: ReadonlySet<string>;
  postings: readonly AccountTransaction[];
  /** What takes back vouchers of the month in another one; read where reversals become expenses. */
  laterReversals: readonly AccountTransaction[];
  expenses: readonly MomentListedExpense[];
  known: KnownExpenses;
}

/** A posting, and the expense it is in Moment. */
export interface Paired {
  posting: AccountTransaction;
  /** Whether the link knows that very expense. */
  isLinked: boolean;
  expense: MomentListedExpense | undefined;
  /** Whether it should be one. What arrived before it was reversed stays, and is no cost any more. */
  isWanted: boolean;
}
