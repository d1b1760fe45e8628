import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeRun } from '../run.ts';
import type { HeldExpense } from './compare-expense.ts';
import type { ExpenseLinkData } from './expense-link.ts';
import { parseVoucherId, readExpenseLink } from './expense-link.ts';
import { findEntered } from './find-entered.ts';
import type { FoundExpense } from './found-expense.ts';
import { findExpenses } from './find-expenses.ts';
import { isExpense, isTooEarly, takesBack } from './pick-expenses.ts';
import type { VoucherFacts } from './plan-voucher.ts';
import { readSupplier } from './read-details.ts';
import { knownProjects, listPostings } from './read-postings.ts';
import { takenBack } from './taken-back.ts';

export async function readVoucher(
  id: string,
  link: Link | ClaimedLink,
  run: MomentPowerOfficeRun,
): Promise<VoucherFacts> {
  const key = parseVoucherId(id);
  const postings = await listPostings(key, run);
  const known = await knownProjects(run);
  const isNew = postings.some(({ ProjectCode }) => ProjectCode !== null && !known.has(ProjectCode));
  // Whoever sent us here may know a project that we do not remember yet.
  const projects = isNew ? await knownProjects(run, true) : known;
  const numbers = new Set(projects.keys());
  const { expenses: arrived } = readExpenseLink(link.data);
  const isCost = (posting: AccountTransaction) => isExpense(posting, numbers, run.settings);
  const isEarly = (posting: AccountTransaction) => !arrived[posting.Id] && isTooEarly(posting, run.settings);
  const wanted = postings.filter((each) => isCost(each) && !isEarly(each));
  const unwanted = postings.filter(
    (each) => isCost({ ...each, IsReversed: false }) && !wanted.includes(each),
  );
  const reversals = wanted.filter(takesBack);
  const taken = reversals.length > 0 ? await takenBack(reversals, run) : [];
  const owed = [...wanted.filter((posting) => !takesBack(posting)), ...taken];
  // What was reversed since, or lies before a start date that was put later, may have arrived all the same.
  const entered = await findEntered([...owed, ...unwanted], link, run);
  const expenses = [...owed, ...unwanted.filter(({ Id }) => entered.has(Id))];
  const [first] = postings;
  const { voucherNo } = key;
  return {
    voucherNo,
    day: key.day,
    voucherId: first?.VoucherId,
    expenses,
    isTooEarly: postings.some((each) => isCost(each) && isEarly(each)),
    projects,
    ...(await seen({ expenses, entered, numbers }, link, run)),
  };
}

interface Search {
  expenses: readonly AccountTransaction[];
  /** By posting what an earlier attempt left. */
  entered: ReadonlyMap<number, FoundExpense>;
  /** Of Moment's projects. */
  numbers: ReadonlySet<string>;
}

/**
 * What Moment holds of the voucher. Reading it costs calls, so sweeps only look where something may be there from before
 * we went live; an operator's look reads everything.
 */
async function seen(
  { expenses, entered, numbers }: Search,
  { data }: Link,
  run: MomentPowerOfficeRun,
): Promise<Pick<VoucherFacts, 'supplier' | 'held' | 'found'>> {
  const { expenses: known } = readExpenseLink(data);
  const held = run.looksAgain ? await readHeld(expenses, known, run) : new Map<number, undefined>();
  const isMissing = ({ Id }: AccountTransaction) =>
    known[String(Id)] ? run.restores && held.has(Id) && held.get(Id) === undefined : true;
  const searched = expenses
    .filter((each) => isMissing(each) && !entered.has(each.Id))
    .filter((each) => run.looksAgain || isFromBefore(run.connection, each.CreatedDateTimeOffset));
  const [first] = searched.length > 0 || run.looksAgain ? expenses : [];
  if (!first) return { supplier: undefined, held, found: entered };
  const supplier = await readSupplier(first, run);
  const found = await findExpenses({ postings: searched, supplier, numbers }, run);
  return { supplier, held, found: new Map([...entered, ...found]) };
}

async function readHeld(
  expenses: readonly AccountTransaction[],
  known: ExpenseLinkData['expenses'],
  { moment }: MomentPowerOfficeRun,
): Promise<ReadonlyMap<number, HeldExpense | undefined>> {
  const held = new Map<number, HeldExpense | undefined>();
  for (const { Id } of expenses) {
    const expense = known[String(Id)];
    if (expense) held.set(Id, await moment.expense(expense.id));
  }
  return held;
}
