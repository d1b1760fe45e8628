import type { FinalVerdict, PlannedStep } from '../../../shared/direction.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { ExpenseLinkData } from './expense-link.ts';
import { amountIncludingVat } from './pick-expenses.ts';
import { expenseReasons } from './reasons.ts';

/** A voucher, and what of it should be expenses in Moment. */
export interface VoucherFacts {
  voucherNo: number;
  /** Undefined for a voucher without postings on expense accounts. */
  voucherId: string | undefined;
  expenses: readonly AccountTransaction[];
  /** Id by number of every Moment project. */
  projects: ReadonlyMap<string, number>;
}

export type VoucherStep = PlannedStep &
  (
    | { do: 'create-expense'; posting: AccountTransaction; project: { id: number; number: string } }
    | { do: 'attach-documents'; expenseId: number }
  );

export type VoucherPlan = FinalVerdict | { kind: 'steps'; steps: VoucherStep[] };

/** Every posting that is not an expense yet becomes one; expenses without the documents get them. */
export function planVoucher(facts: VoucherFacts, data: ExpenseLinkData): VoucherPlan {
  const { voucherNo: voucher, expenses } = facts;
  const missing = expenses.filter(({ Id }) => !data.expenses[String(Id)]);
  const steps = [
    ...missing.map((posting) => creation(posting, facts)),
    ...unfiledExpenses(data).map(([, { id }]) => attachment(id)),
  ];
  if (steps.length > 0) return { kind: 'steps', steps };
  const reason = expenseReasons[expenses.length > 0 ? 'expenses-up-to-date' : 'no-expense'];
  return { kind: 'nothing', reason, details: { voucher } };
}

/** Expenses without their documents, by posting; also of what was reversed in the meantime. */
export function unfiledExpenses(data: ExpenseLinkData): [transactionId: string, { id: number }][] {
  return Object.entries(data.expenses).filter(([, { filed }]) => !filed);
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
  return { do: 'attach-documents', expenseId, what };
}
