import Big from 'big.js';
import type { ProjectExpenseRow } from '../../vendors/moment/records.ts';
import { type Books, type Firm, inBooks, inMoment, type MomentState } from './firm.ts';
import { lettersOf } from './letters.ts';
import { type Posting, postingsOf } from './posting.ts';
import { unbalanced } from './reversal-judge.ts';

type Expense = MomentState['projectExpenses'][number];

/** Costs of Moment's projects are there once, as they were booked, and nothing else is (E1–E4). */
export function wrongExpenses(firm: Firm): string[] {
  const { projectExpenses } = inMoment(firm);
  const heldOf = (posting: Posting) => {
    const known = linkedExpense(posting, firm);
    return projectExpenses.filter(
      ({ id, externalId }) => externalId === `pogo:${posting.Id}` || id === known,
    );
  };
  const postings = postingsOf(firm);
  const marks = new Set(postings.map(({ Id }) => `pogo:${Id}`));
  const strange = projectExpenses.filter(
    ({ id, externalId }) => !marks.has(externalId ?? '') && !firm.before.expenses.has(id),
  );
  const touched = new Set(firm.removals.expenses.values());
  const untouched = postings.filter(({ VoucherNo, ReversedVoucherNo }) =>
    [...touched].every((voucher) => ![VoucherNo, ReversedVoucherNo].includes(Number(voucher.split('/')[1]))),
  );
  return [
    ...postings.flatMap((posting) => eachPosting(posting, heldOf(posting), firm)),
    // What people deleted themselves needs no taking back.
    ...unbalanced(untouched, (posting) => heldOf(posting).length > 0),
    ...strange.map(({ externalId }) => `nobody booked the expense ${externalId}`),
    ...changedBefore(firm),
  ];
}

function linkedExpense({ Id, VoucherNo, PostingDate }: Posting, { stores }: Firm): number | undefined {
  const id = `${PostingDate}/${VoucherNo}`;
  const link = stores.links.items(({ entity, sourceId }) => entity === 'voucher' && sourceId === id)[0];
  const data = (link?.data ?? {}) as { expenses?: Record<string, { id: number }> };
  return data.expenses?.[String(Id)]?.id;
}

/** What was there before us got our reference where it had none, and nothing else. */
function changedBefore(firm: Firm): string[] {
  const shownBefore = ({ lastModifiedDate: _, externalId, ...row }: ProjectExpenseRow) =>
    JSON.stringify({ ...row, mark: externalId?.startsWith('pogo:') ? null : externalId });
  return inMoment(firm).projectExpenses.flatMap(({ attachments, ...row }) => {
    const was = firm.before.expenses.get(row.id);
    if (!was || (shownBefore(was) === shownBefore(row) && attachments.length === 0)) return [];
    return [`the expense ${row.id} from before was touched: ${shownBefore(was)} → ${shownBefore(row)}`];
  });
}

function eachPosting(posting: Posting, held: readonly Expense[], firm: Firm): string[] {
  const name = `posting ${posting.Id} of voucher ${posting.VoucherNo}`;
  const may = mayBeExpense(posting, firm);
  const [expense] = held;
  if (held.length > 1) return [`${name} is an expense ${held.length} times`];
  if (expense && !may) return [`${name} is an expense, and should not be`];
  const isOwed = may && !posting.IsReversed && posting.ReversedVoucherNo === null;
  const isParked = lettersOf('voucher', `${posting.PostingDate}/${posting.VoucherNo}`, firm).length > 0;
  if (!expense) return isOwed && !isParked ? [`${name} is no expense: ${JSON.stringify(posting)}`] : [];
  if (firm.before.expenses.has(expense.id)) return [];
  const twin = [...firm.before.expenses.values()].find(
    (row) =>
      row.amountIncludingVat === expense.amountIncludingVat &&
      inMoment(firm).projectExpenses.some(({ id, externalId }) => id === row.id && !externalId) &&
      !postingsOf(firm).some((other) => linkedExpense(other, firm) === row.id),
  );
  if (twin) return [`${name} was made anew although Moment had ${twin.id}`];
  const [is, wanted] = [shown(expense), expected(posting, expense, firm)].map((each) => JSON.stringify(each));
  return is === wanted ? [] : [`${name} is the expense ${is} instead of ${wanted}`];
}

/** What we posted ourselves is income, and what rounds it no cost. */
function mayBeExpense(posting: Posting, firm: Firm): boolean {
  const { AccountNo, ProjectCode, SupplierAccountNo, CustomerAccountNo, VoucherType, PostingDate } = posting;
  const { expenseAccounts, reversals, startDate } = firm.settings;
  const isCost = expenseAccounts.split(',').some((range) => {
    const [from = 0, to = from] = range.split('-').map(Number);
    return from <= AccountNo && AccountNo <= to;
  });
  const isKnown = inMoment(firm).projects.some(({ projectNumber }) => projectNumber === ProjectCode);
  const isLedgerSide = SupplierAccountNo !== null || CustomerAccountNo !== null;
  const isAsked = VoucherType !== 'ReversalVoucher' || reversals === 'negative';
  const isInTime = PostingDate >= startDate;
  return isCost && isKnown && !isLedgerSide && isAsked && isInTime && !VoucherType.startsWith('Outgoing');
}

function shown({ lastModifiedDate, createdDate, attachments, ...expense }: Expense) {
  const { projectNumber, activityName, description, currencyCode, supplierName, invoiceDate } = expense;
  return {
    ...{ projectNumber, activityName, description, currencyCode, supplierName, invoiceDate },
    ...{
      amount: expense.amountIncludingVat,
      number: expense.supplierInvoiceNumber,
      billable: expense.billable,
    },
    isUntouched: lastModifiedDate === createdDate,
    files: attachments.map(({ fileName, contentType }) => `${fileName} ${contentType}`),
  };
}

function expected(posting: Posting, expense: Expense, firm: Firm): ReturnType<typeof shown> {
  const { settings, priceModels } = firm;
  const byDefault = settings.billableByDefault ?? true;
  const { Description, VoucherDescription, ProjectCode, VoucherNo, Amount, VatAmount } = posting;
  const project = inMoment(firm).projects.find(({ projectNumber }) => projectNumber === ProjectCode);
  const said = [...priceModels.everSaid(project?.id ?? 0)].map((each) => each ?? byDefault);
  const voucher = inBooks(firm).vouchers.find(({ Id }) => Id === posting.VoucherId);
  const hasFiles = settings.attachments && voucher && voucher.documents.length > 0;
  return {
    ...{ projectNumber: ProjectCode ?? '', activityName: settings.expenseActivity ?? null },
    description: Description?.trim() || VoucherDescription?.trim() || expense.description,
    ...{ currencyCode: 'NOK', supplierName: supplierOf(voucher, firm) ?? expense.supplierName },
    invoiceDate: posting.VoucherDate,
    amount: new Big(Amount).plus(VatAmount).toNumber(),
    number: billOf(voucher, firm)?.invoiceNo ?? null,
    billable: said.includes(expense.billable) ? expense.billable : byDefault,
    isUntouched: true,
    files: hasFiles ? [`bilag-${VoucherNo}.zip application/zip`] : [],
  };
}

type Voucher = Books['vouchers'][number] | undefined;

/** A reversal is about the bill that it takes back. */
function billOf(voucher: Voucher, firm: Firm): Voucher {
  const id = voucher?.reversedVoucherId ?? voucher?.Id;
  return inBooks(firm).vouchers.find(({ Id, type }) => Id === id && type.startsWith('Incoming'));
}

/** A voucher by hand has none; what Moment then shows is not laid down. */
function supplierOf(voucher: Voucher, firm: Firm): string | undefined {
  const bill = billOf(voucher, firm);
  return inBooks(firm).suppliers.find(({ Number }) => Number === bill?.supplierNo)?.Name;
}
