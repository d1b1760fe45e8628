import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { readExpenseLink } from './expense-link.ts';
import type { FoundExpense } from './found-expense.ts';
import { findMarked } from './found-expense.ts';

/**
 * Expenses by posting that an earlier attempt entered without our learning of it. Only an attempt that did not end can
 * have left any, and whether Moment refuses to enter them twice is not documented.
 */
export async function findEntered(
  postings: readonly AccountTransaction[],
  link: Link | ClaimedLink,
  run: Pick<MomentPowerOfficeRun, 'moment'>,
): Promise<ReadonlyMap<number, FoundExpense>> {
  if (!('unfinishedSince' in link) || link.unfinishedSince === undefined) return new Map();
  const { expenses } = readExpenseLink(link.data);
  return findMarked(
    postings.filter(({ Id }) => !expenses[String(Id)]),
    run,
  );
}
