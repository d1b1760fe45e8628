import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { MomentListedExpense } from '../../../shared/vendors/moment/listed-records.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import { externalId } from './expense-link.ts';
import type { FoundExpense } from './found-expense.ts';
import { findMarked } from './found-expense.ts';
import type { KnownExpenses } from './known-expenses.ts';
import { readKnownExpenses } from './known-expenses.ts';
import type { Described, Elsewhere, Pairing } from './pair-expenses.ts';
import { pairExpenses } from './pair-expenses.ts';
import { amountIncludingVat, isExpense, takesBack } from './pick-expenses.ts';
import type { Supplier } from './read-details.ts';
import { NOBODY } from './read-details.ts';
import { shifted } from './shift-day.ts';
import { textOf } from './wanted-expense.ts';

/** Postings that are no expense yet, and the supplier of their voucher. */
interface Search {
  postings: readonly AccountTransaction[];
  supplier: Supplier;
  numbers: ReadonlySet<string>;
}

/** What Moment holds of them already: with our reference, or, from before we went live, an equal one of somebody else. */
export async function findExpenses(
  { postings, supplier, numbers }: Search,
  run: MomentPowerOfficeRun,
): Promise<ReadonlyMap<number, FoundExpense>> {
  const found = new Map<number, FoundExpense>();
  const listed = await listOfProjects(postings, run);
  for (const { Id } of postings) {
    const marked = listed.find((expense) => expense.externalId === externalId(Id));
    if (marked) found.set(Id, { kind: 'marked', id: marked.id });
  }
  const unmarked = postings.filter(
    ({ Id, CreatedDateTimeOffset }) => !found.has(Id) && isFromBefore(run.connection, CreatedDateTimeOffset),
  );
  for (const [id, marked] of await findMarked(unmarked, run)) found.set(id, marked);
  const older = unmarked.filter(({ Id }) => !found.has(Id));
  if (older.length === 0 || listed.length === 0) return found;
  const known = await readKnownExpenses(run);
  const free = listed.filter(({ id, externalId: mark }) => !mark?.startsWith('pogo:') && !known.ids.has(id));
  for (const [id, pairing] of await pair({ postings: older, supplier, numbers }, free, known, run))
    found.set(id, { ...pairing, isMarkable: isUnmarked(pairing, free) });
  return found;
}

async function listOfProjects(
  postings: readonly AccountTransaction[],
  { moment }: MomentPowerOfficeRun,
): Promise<MomentListedExpense[]> {
  const listed: MomentListedExpense[] = [];
  for (const code of new Set(postings.map(({ ProjectCode }) => ProjectCode ?? '')))
    listed.push(...(await moment.expensesOfProject(code)));
  return listed;
}

/** Where more are equal than the voucher has postings, those of other vouchers may account for them. */
async function pair(
  { postings, supplier, numbers }: Search,
  free: readonly MomentListedExpense[],
  known: KnownExpenses,
  run: MomentPowerOfficeRun,
): Promise<ReadonlyMap<number, Pairing>> {
  const wanted = postings.map((posting) => ({
    ...described(posting),
    ...{ supplier: supplier.name, number: supplier.invoiceNo ?? null },
  }));
  const expenses = free.map(describedExpense);
  const pairings = pairExpenses(wanted, expenses);
  if (![...pairings.values()].some(({ kind }) => kind === 'ambiguous')) return pairings;
  return pairExpenses(wanted, expenses, await readElsewhere(postings, numbers, known, run));
}

const YEARS_AROUND = 1;

async function readElsewhere(
  postings: readonly AccountTransaction[],
  numbers: ReadonlySet<string>,
  known: KnownExpenses,
  { powerOffice, settings }: MomentPowerOfficeRun,
): Promise<Elsewhere[]> {
  const days = postings.map(({ VoucherDate }) => VoucherDate.slice(0, 10)).toSorted();
  const query = {
    fromDate: shifted(days[0] ?? '', -YEARS_AROUND),
    toDate: shifted(days.at(-1) ?? '', YEARS_AROUND),
    accountNos: settings.expenseAccounts,
    projectCodes: [...new Set(postings.map(({ ProjectCode }) => ProjectCode))].join(),
  };
  const own = new Set(postings.map(({ Id }) => Id));
  const elsewhere: Elsewhere[] = [];
  for await (const posting of powerOffice.accountTransactions(query)) {
    const isOpen = !own.has(posting.Id) && !known.postings.has(posting.Id);
    if (isOpen && isExpense(posting, numbers, settings) && !takesBack(posting))
      elsewhere.push(described(posting));
  }
  return elsewhere;
}

function described(posting: AccountTransaction): Elsewhere {
  return {
    id: posting.Id,
    project: posting.ProjectCode ?? '',
    amount: amountIncludingVat(posting).toFixed(2),
    day: posting.VoucherDate.slice(0, 10),
    text: textOf(posting),
  };
}

export function describedExpense(expense: MomentListedExpense): Described {
  return {
    id: expense.id,
    project: expense.projectNumber ?? '',
    amount: expense.amountIncludingVat?.toFixed(2) ?? '',
    day: expense.invoiceDate?.slice(0, 10) ?? '',
    supplier: expense.supplierName?.trim() || NOBODY,
    number: expense.supplierInvoiceNumber?.trim() || null,
    text: expense.description ?? '',
  };
}

/** What carries a reference of somebody else keeps it. */
function isUnmarked(pairing: Pairing, free: readonly MomentListedExpense[]): boolean {
  if (pairing.kind !== 'equal') return false;
  return !free.find(({ id }) => id === pairing.expense.id)?.externalId;
}
