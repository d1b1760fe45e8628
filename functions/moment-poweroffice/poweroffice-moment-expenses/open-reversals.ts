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
  const linked = [...known.postings.values()].filter(({ voucher }) => voucher.endsWith(`/${original}`));
  const ofOriginal = new Set([
    ...linked.map(({ expenseId }) => expenseId).filter((id) => ids.has(id)),
    // After a cancel only their marks tell.
    ...paired.flatMap((each) =>
      each.posting.VoucherNo === original && each.expense ? [each.expense.id] : [],
    ),
  ]);
  if (posting.ReversedVoucherNo === null) return ofOriginal.size > 0;
  const taken = paired.filter(
    (each) => each.posting.VoucherId === posting.VoucherId && each.expense !== undefined,
  );
  return taken.length < ofOriginal.size;
}
