import type { Stray } from '../../../shared/reconcile/listed-stretch.ts';
import type { MomentListedExpense } from '../../../shared/vendors/moment/listed-records.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import type { Paired } from './listed-expenses.ts';

/** An expense whose posting was reversed. */
type LeftBehind = Paired & { expense: MomentListedExpense };

/**
 * Expenses that the books have no cost for any more: their postings were reversed, and nothing in Moment takes them
 * back. With the setting `negative` the reversal does, or is told as missing itself.
 */
export function leftBehind(
  paired: readonly Paired[],
  { reversals }: Pick<MomentPowerOfficeSettings, 'reversals'>,
): LeftBehind[] {
  if (reversals === 'negative') return [];
  const takenBack = new Set(
    paired.flatMap(({ posting, expense }) => (expense ? [posting.ReversedVoucherNo] : [])),
  );
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
