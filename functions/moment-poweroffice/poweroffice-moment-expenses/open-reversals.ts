import type { ListedExpenses, Paired } from './listed-expenses.ts';
import { originalVoucherNo } from './pick-expenses.ts';

/**
 * Whether a reversal has fewer expenses than its original has in Moment, as far as lists tell. Which posting takes back
 * which is only known when both vouchers are read.
 */
export function isOpenReversal(
  { posting }: Paired,
  paired: readonly Paired[],
  { expenses, known }: Pick<ListedExpenses, 'expenses' | 'known'>,
): boolean {
  const original = originalVoucherNo(posting);
  const ids = new Set(expenses.map(({ id }) => id));
  const ofOriginal = [...known.postings.values()].filter(({ voucher }) => voucher.endsWith(`/${original}`));
  const isArrived = ofOriginal.some(({ expenseId }) => ids.has(expenseId));
  if (posting.ReversedVoucherNo === null) return isArrived;
  const taken = paired.filter(
    (each) => each.posting.VoucherId === posting.VoucherId && each.expense !== undefined,
  );
  return isArrived && taken.length < ofOriginal.filter(({ expenseId }) => ids.has(expenseId)).length;
}
