import type { MomentListedExpense } from '../../../shared/vendors/moment/listed-records.ts';
import type { MadeExpense, ProjectExpenseFields } from '../../../shared/vendors/moment/project-expense.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { Field, FieldName } from '../compared-fields.ts';
import { amountIncludingVat } from './pick-expenses.ts';
import type { Supplier } from './read-details.ts';
import { textOf } from './wanted-expense.ts';

/** What an expense is compared by. */
export type HeldExpense = Omit<MomentListedExpense, 'lastModifiedDate'>;

/** A posting beside the expense in Moment, or nothing. `isAmongOthers` when several are shown together. */
export function expenseFields(
  posting: AccountTransaction,
  supplier: Supplier,
  held: HeldExpense | undefined,
  isAmongOthers: boolean,
): Field[] {
  const amount = held?.amountIncludingVat?.toFixed(2) ?? null;
  const pairs: [FieldName, string | null, string | null][] = [
    ['project', posting.ProjectCode, held?.projectNumber ?? null],
    ['amount', amountIncludingVat(posting).toFixed(2), amount],
    ['supplier', supplier.name, held?.supplierName ?? null],
    ['text', textOf(posting), held?.description ?? null],
    ['date', posting.VoucherDate.slice(0, 10), held?.invoiceDate ?? null],
  ];
  const of = isAmongOthers && { of: `"${textOf(posting)}" (${posting.Id})` };
  return pairs.map(([name, wanted, is]) => ({ name, wanted, held: is, ...of }));
}

const answered = {
  projectNumber: 'project',
  amountIncludingVat: 'amount',
  currencyCode: 'currency',
  supplierName: 'supplier',
  supplierInvoiceNumber: 'number',
  description: 'text',
  invoiceDate: 'date',
  billable: 'billable',
} as const satisfies Partial<Record<keyof ProjectExpenseFields, FieldName>>;

/** Fields in which the answer to a create is not what was sent. What the answer leaves out is not compared. */
export function madeOtherwise(sent: ProjectExpenseFields, answer: MadeExpense): FieldName[] {
  const values = new Map<string, unknown>(Object.entries(sent));
  return Object.entries(answered)
    .filter(([field]) => answer[field] !== undefined && answer[field] !== (values.get(field) ?? null))
    .map(([, name]) => name);
}
