import type { Stray } from '../../../shared/reconcile/listed-stretch.ts';
import type { MomentListedExpense } from '../../../shared/vendors/moment/listed-records.ts';
import type { Paired } from './listed-expenses.ts';

/** An expense whose posting was reversed. */
type LeftBehind = Paired & { expense: MomentListedExpense };

/**
 * Expenses that the books have no cost for any more: their postings were reversed, and nothing in Moment takes them
 * back or is told as missing itself. `takenBack` are the numbers of vouchers of which that can be said.
 */
export function leftBehind(paired: readonly Paired[], takenBack: ReadonlySet<number | null>): LeftBehind[] {
  return paired.flatMap((each) => {
    const { posting, expense } = each;
    return expense && posting.IsReversed === true && !takenBack.has(posting.VoucherNo)
      ? [{ ...each, expense }]
      : [];
  });
}

export function leftBehindStray({ posting, expense }: LeftBehind): Stray {
  const { id, description, amountIncludingVat: amount, projectNumber } = expense;
  const what = `expense "${description}" over ${amount} on project ${projectNumber}, whose voucher ${posting.VoucherNo} was reversed`;
  return { cause: 'source-gone', targetId: String(id), what };
}
