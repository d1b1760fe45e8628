import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { externalId } from './expense-link.ts';
import type { Pairing } from './pair-expenses.ts';

export type FoundExpense =
  /** It carries our reference. */
  { kind: 'marked'; id: number } | (Pairing & { isMarkable?: boolean });

/** Expenses that carry our reference, on whatever project somebody has put them since. */
export async function findMarked(
  postings: readonly AccountTransaction[],
  { moment }: Pick<MomentPowerOfficeRun, 'moment'>,
): Promise<ReadonlyMap<number, FoundExpense>> {
  const found = new Map<number, FoundExpense>();
  for (const { Id } of postings) {
    const expense = await moment.projectExpenseByExternalId(externalId(Id));
    if (expense) found.set(Id, { kind: 'marked', id: expense.id });
  }
  return found;
}
