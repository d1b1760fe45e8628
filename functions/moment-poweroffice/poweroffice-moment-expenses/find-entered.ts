import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { externalId, readExpenseLink } from './expense-link.ts';
import type { FoundExpense } from './find-expenses.ts';

/**
 * Expenses by posting that an earlier attempt entered without our learning of it. Only an attempt that did not end can
 * have left any, and whether Moment refuses to enter them twice is not documented.
 */
export async function findEntered(
  postings: readonly AccountTransaction[],
  link: Link | ClaimedLink,
  { moment }: Pick<MomentPowerOfficeRun, 'moment'>,
): Promise<ReadonlyMap<number, FoundExpense>> {
  const found = new Map<number, FoundExpense>();
  if (!('unfinishedSince' in link) || link.unfinishedSince === undefined) return found;
  const { expenses } = readExpenseLink(link.data);
  for (const { Id } of postings) {
    if (expenses[String(Id)]) continue;
    const expense = await moment.projectExpenseByExternalId(externalId(Id));
    if (expense) found.set(Id, { kind: 'marked', id: expense.id });
  }
  return found;
}
