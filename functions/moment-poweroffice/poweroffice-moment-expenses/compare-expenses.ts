import type { ListedStretch, Stray, Suspect } from '../../../shared/reconcile/listed-stretch.ts';
import type { MomentListedExpense } from '../../../shared/vendors/moment/listed-records.ts';
import { isSettled, isWithin } from '../months.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import { createTotals } from '../sum-totals.ts';
import { externalId, voucherId } from './expense-link.ts';
import { describedExpense } from './find-expenses.ts';
import type { ListedExpenses, Paired } from './listed-expenses.ts';
import { isEqual } from './pair-expenses.ts';
import { amountIncludingVat, isExpense, isTooEarly, originalVoucherNo, takesBack } from './pick-expenses.ts';
import { leftBehind, leftBehindStray } from './left-behind.ts';
import { isOpenReversal } from './open-reversals.ts';
import { textOf } from './wanted-expense.ts';
import { BOOK_CURRENCY } from '../compared-fields.ts';

/** Pairs postings and expenses by link, then by our reference. */
export function compareExpenses(
  listed: ListedExpenses,
  settings: Pick<MomentPowerOfficeSettings, 'reversals' | 'startDate'>,
): Omit<ListedStretch, 'next'> {
  const { month } = listed;
  const paired = pairAll(listed, settings);
  const owed = paired.filter((each) => isOwed(each, paired, listed));
  const left = leftBehind(paired, takenBack(paired, owed, listed, settings));
  const isLeft = ({ posting }: Paired) => left.some((each) => each.posting === posting);
  const standing = paired.filter((each) => !isLeft(each));
  const ours = standing.filter((each) => each.expense !== undefined || owed.includes(each));
  const totals = createTotals();
  const groupOf = (project: string | null) => ({ project: project ?? '', month: month.month });
  for (const { posting, expense } of ours) {
    const group = groupOf(posting.ProjectCode);
    totals.add(group, BOOK_CURRENCY, 'source', amountIncludingVat(posting));
    if (expense) totals.add(group, BOOK_CURRENCY, 'target', expense.amountIncludingVat);
  }
  for (const { posting, expense } of left)
    totals.add(groupOf(posting.ProjectCode), BOOK_CURRENCY, 'target', expense.amountIncludingVat);
  const others = othersOf(paired, listed);
  for (const { projectNumber, amountIncludingVat: amount } of others)
    totals.add(groupOf(projectNumber), BOOK_CURRENCY, 'others', amount);
  const suspects = owed
    .filter(({ isLinked }) => !isLinked)
    .filter(({ posting }) => isSettled(listed, posting.CreatedDateTimeOffset));
  return {
    ...{ compared: ours.length, totals: totals.all(), suspects: suspectsOf(suspects) },
    strays: [...left.map(leftBehindStray), ...others.map((expense) => strayOf(expense, paired))],
  };
}

/** Vouchers whose reversal is in Moment, or is missing there and told as such in its own month. */
function takenBack(
  paired: readonly Paired[],
  owed: readonly Paired[],
  listed: ListedExpenses,
  settings: Pick<MomentPowerOfficeSettings, 'reversals' | 'startDate'>,
): ReadonlySet<number | null> {
  const elsewhere = pairAll({ ...listed, postings: listed.laterReversals }, settings);
  const isTold = (each: Paired) => each.expense || owed.includes(each) || isOwed(each, elsewhere, listed);
  const told = [...paired, ...elsewhere].filter((each) => takesBack(each.posting) && isTold(each));
  return new Set(told.map(({ posting }) => originalVoucherNo(posting)));
}

function pairAll(
  { postings, expenses, known, numbers }: ListedExpenses,
  settings: Pick<MomentPowerOfficeSettings, 'reversals' | 'startDate'>,
): Paired[] {
  const byId = new Map(expenses.map((expense) => [expense.id, expense]));
  const byMark = new Map(expenses.map((expense) => [expense.externalId, expense]));
  return postings.map((posting) => {
    const linked = byId.get(known.postings.get(posting.Id)?.expenseId ?? 0);
    const expense = linked ?? byMark.get(externalId(posting.Id));
    const isInTime = known.postings.has(posting.Id) || !isTooEarly(posting, settings);
    const isWanted = isInTime && isExpense(posting, numbers, settings);
    return { posting, expense, isLinked: !!linked, isWanted };
  });
}

/** Whether Moment should have the posting. A reversal only takes back what is there. */
function isOwed(each: Paired, paired: readonly Paired[], listed: ListedExpenses): boolean {
  if (!each.isWanted) return false;
  return !takesBack(each.posting) || each.expense !== undefined || isOpenReversal(each, paired, listed);
}

/** Dated in the month, and no posting's. */
function othersOf(
  paired: readonly Paired[],
  { expenses, known, month }: ListedExpenses,
): MomentListedExpense[] {
  const taken = new Set(paired.map(({ expense }) => expense?.id));
  return expenses.filter(
    ({ id, invoiceDate }) => isWithin(month, invoiceDate) && !taken.has(id) && !known.ids.has(id),
  );
}

/** Vouchers are looked at as a whole. */
function suspectsOf(suspects: readonly Paired[]): Suspect[] {
  const found = new Map<string, Suspect>();
  for (const { posting } of suspects) {
    const id = voucherId(posting);
    const what = `voucher ${posting.VoucherNo} "${textOf(posting)}" on project ${posting.ProjectCode}`;
    found.set(id, { entity: 'voucher', id, what });
  }
  return [...found.values()];
}

/** Once too often where it is equal to one that stands for a posting, or carries the same reference. */
function strayOf(expense: MomentListedExpense, paired: readonly Paired[]): Stray {
  const { id, description, amountIncludingVat: amount, projectNumber, externalId: mark } = expense;
  const described = describedExpense(expense);
  const isDoubled = paired.some(
    ({ posting, expense: held }) =>
      held && (mark === externalId(posting.Id) || isEqual(described, describedExpense(held))),
  );
  const what = `expense "${description}" over ${amount} on project ${projectNumber}`;
  return { cause: isDoubled ? 'doubled' : 'not-ours', targetId: String(id), what };
}
