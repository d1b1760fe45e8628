import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { Field } from '../compared-fields.ts';
import { differing, fieldDetails } from '../compared-fields.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import type { HeldExpense } from './compare-expense.ts';
import { expenseFields } from './compare-expense.ts';
import type { ExpenseLinkData } from './expense-link.ts';
import type { FoundExpense } from './found-expense.ts';
import type { Described } from './pair-expenses.ts';
import { amountIncludingVat } from './pick-expenses.ts';
import type { Supplier } from './read-details.ts';
import { expenseReasons } from './reasons.ts';

/** A voucher, and what of it should be expenses in Moment. */
export interface VoucherFacts {
  voucherNo: number;
  /** The day of posting, `YYYY-MM-DD`. */
  day: string;
  /** Undefined for a voucher without postings on expense accounts. */
  voucherId: string | undefined;
  expenses: readonly AccountTransaction[];
  /** Whether postings are left out for nothing but the start date. */
  isTooEarly: boolean;
  /** Id by number of every Moment project. */
  projects: ReadonlyMap<string, number>;
  /** Read where something was compared. */
  supplier: Supplier | undefined;
  /** By posting the expense that we know, as Moment has it now; undefined where somebody deleted it. Only what was read. */
  held: ReadonlyMap<number, HeldExpense | undefined>;
  /** By posting what Moment has of those that are no expense yet, as far as it was looked for. */
  found: ReadonlyMap<number, FoundExpense>;
}

export type VoucherStep = PlannedStep &
  (
    | { do: 'create-expense'; posting: AccountTransaction; project: { id: number; number: string } }
    | { do: 'link-expense'; postingId: number; expenseId: number }
    | { do: 'adopt-expense'; postingId: number; expenseId: number; isMarkable: boolean }
    /** Called so because a file whose answer was lost may still arrive, so that it is looked for first. */
    | { do: 'find-documents'; expenseId: number }
  );

export type VoucherPlan = FinalVerdict | { kind: 'steps'; steps: VoucherStep[] };

/**
 * Every posting that is not an expense yet becomes one, unless Moment has it; expenses without the documents get them.
 * What somebody deleted in Moment is made again only where `restores` says so.
 */
export function planVoucher(
  facts: VoucherFacts,
  data: ExpenseLinkData,
  { restores, settings }: Pick<MomentPowerOfficeRun, 'restores' | 'settings'>,
): VoucherPlan {
  const { voucherNo: voucher, expenses, found } = facts;
  const removed = removedExpenses(facts);
  const isMissing = (posting: AccountTransaction) =>
    !data.expenses[String(posting.Id)] || (restores && removed.includes(posting));
  const missing = expenses.filter(isMissing);
  const ambiguous = missing.flatMap(({ Id }) => candidatesOf(found.get(Id)));
  if (ambiguous.length > 0) {
    const details = { voucher, candidates: ambiguous.map(candidateText).join('; ') };
    return { kind: 'park', reason: expenseReasons['expense-ambiguous'], details };
  }
  const steps = [
    ...missing.map((posting) => stepFor(posting, facts)),
    ...unfiledExpenses(data, removed).map(([, { id }]) => attachment(id)),
  ];
  return steps.length > 0 ? { kind: 'steps', steps } : nothingToDo(facts, removed, settings);
}

/** Postings whose expense somebody deleted in Moment. */
export function removedExpenses({ expenses, held }: VoucherFacts): AccountTransaction[] {
  return expenses.filter(({ Id }) => held.has(Id) && held.get(Id) === undefined);
}

/** What was compared, posting by posting. */
export function comparedExpenses({ expenses, held, supplier }: VoucherFacts): Field[] {
  const read = expenses.filter(({ Id }) => held.has(Id));
  if (!supplier) return [];
  return read.flatMap((posting) => expenseFields(posting, supplier, held.get(posting.Id), read.length > 1));
}

/** Expenses without their documents, by posting; also of what was reversed in the meantime. */
export function unfiledExpenses(
  data: ExpenseLinkData,
  removed: readonly AccountTransaction[] = [],
): [transactionId: string, { id: number }][] {
  const isThere = (transactionId: string) => !removed.some(({ Id }) => String(Id) === transactionId);
  return Object.entries(data.expenses).filter(([id, { filed }]) => !filed && isThere(id));
}

function nothingToDo(
  facts: VoucherFacts,
  removed: readonly AccountTransaction[],
  { startDate: start }: Pick<MomentPowerOfficeSettings, 'startDate'>,
): FinalVerdict {
  const { voucherNo: voucher, expenses, day: date } = facts;
  const nothing = (code: 'expenses-up-to-date' | 'no-expense' | 'expense-deleted'): FinalVerdict => ({
    kind: 'nothing',
    reason: expenseReasons[code],
    details: { voucher },
  });
  if (expenses.length === 0 && facts.isTooEarly) {
    const details = { voucher, date, start };
    return { kind: 'nothing', reason: expenseReasons['expense-too-early'], details };
  }
  if (expenses.length === 0) return nothing('no-expense');
  if (removed.length > 0) return nothing('expense-deleted');
  const names = differing(comparedExpenses(facts));
  if (names.length === 0) return nothing('expenses-up-to-date');
  const details = { voucher, ...fieldDetails(names) };
  return { kind: 'nothing', reason: expenseReasons['expense-edited'], details };
}

function candidatesOf(found: FoundExpense | undefined): readonly Described[] {
  return found?.kind === 'ambiguous' ? found.candidates : [];
}

function candidateText({ id, text, amount, day, project }: Described): string {
  return `${id} "${text}" ${amount} ${day} (${project})`;
}

function stepFor(posting: AccountTransaction, facts: VoucherFacts): VoucherStep {
  const found = facts.found.get(posting.Id);
  const postingId = posting.Id;
  if (found?.kind === 'marked') {
    const what = `take over the expense ${found.id} in Moment, which carries our reference`;
    return { do: 'link-expense', postingId, expenseId: found.id, what };
  }
  if (found?.kind !== 'equal') return creation(posting, facts);
  const { expense, isMarkable = false } = found;
  const what = `take the equal expense ${expense.id} in Moment as it is`;
  return { do: 'adopt-expense', postingId, expenseId: expense.id, isMarkable, what };
}

function creation(posting: AccountTransaction, { projects }: VoucherFacts): VoucherStep {
  const number = posting.ProjectCode ?? '';
  const id = projects.get(number);
  if (id === undefined) throw new Error(`posting ${posting.Id} was picked for no project that Moment knows`);
  const what = `enter ${amountIncludingVat(posting)} on project ${number} in Moment`;
  return { do: 'create-expense', posting, project: { id, number }, what };
}

function attachment(expenseId: number): VoucherStep {
  const what = `attach the documents to the expense ${expenseId} in Moment`;
  return { do: 'find-documents', expenseId, what };
}
