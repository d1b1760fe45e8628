import type Big from 'big.js';
import type { MomentCustomer, MomentInvoice, MomentProject } from '../../../shared/vendors/moment/records.ts';
import type { PowerOfficeCustomer } from '../../../shared/vendors/poweroffice/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import { amountLines, grossOf, lineProblems, vatCodeOn } from './check-lines.ts';
import { customerProblems } from './customer-problems.ts';
import { decimal, sum } from './check-lines.ts';
import { isPaymentId } from './norwegian-numbers.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import { departmentId, projectProblems } from './project-fields.ts';

/** Its own, else that of its project. */
export function departmentOf(
  { departmentNumber }: Pick<MomentInvoice, 'departmentNumber'>,
  project: Pick<MomentProject, 'department'> | undefined,
): string | null {
  return departmentNumber ?? project?.department?.departmentNumber ?? null;
}

/** Everything an invoice is checked against, read before the first write. */
export interface InvoiceFacts {
  invoice: MomentInvoice;
  customer: MomentCustomer | undefined;
  /** Undefined when the invoice names none, or Moment does not show it. */
  project: MomentProject | undefined;
  /** The customer as PowerOffice has it, undefined when it does not. */
  known: PowerOfficeCustomer | undefined;
  /** Why what PowerOffice has of that number is not the customer. */
  mistaken: readonly Problem[];
  reference: ReferenceData;
  /** Whether PowerOffice has that number from somebody else. */
  isNumberTaken: boolean;
}

const LOCAL_CURRENCY = 'NOK';

/** Every reason why the invoice cannot be posted, all at once. Empty: it can. */
export function checkInvoice(facts: InvoiceFacts, settings: MomentPowerOfficeSettings): Problem[] {
  const { invoice, customer, project, known, reference } = facts;
  const lines = amountLines(invoice);
  const placed = { ...invoice, departmentNumber: departmentOf(invoice, project) };
  return [
    ...(facts.isNumberTaken ? [problem('number-taken', { number: invoice.invoiceNumber ?? '' })] : []),
    ...(customer
      ? customerProblems(customer, reference)
      : [problem('customer-missing', { customer: invoice.customerNumber })]),
    ...facts.mistaken,
    ...(known?.IsArchived ? [problem('customer-archived', { customer: known.Number ?? '' })] : []),
    ...(project ? projectProblems(project, reference) : []),
    ...(invoice.projectId !== null && !project
      ? [problem('project-missing', { project: invoice.projectNumber ?? invoice.projectId })]
      : []),
    ...headProblems(invoice, reference),
    ...currencyProblems(invoice),
    ...(lines.length === 0 ? [problem('no-lines')] : []),
    ...lines.flatMap((line) => lineProblems(line, placed, reference)),
    ...totalProblems(invoice, reference, settings),
  ];
}

/** What the total adds to its lines: Moment may round it to whole kroner. */
export function roundingOf(invoice: MomentInvoice): Big {
  const lines = sum(amountLines(invoice).map(grossOf));
  return decimal(invoice.totalSumIncludingTaxAfterRounding).minus(lines);
}

function headProblems(invoice: MomentInvoice, reference: ReferenceData): Problem[] {
  const { issueDate: date, dueDate, paymentId, departmentNumber } = invoice;
  const { lockDate, isVatRegistered } = reference;
  const isClosed = lockDate !== undefined && date <= lockDate;
  const hasVat = invoice.invoiceLines.some(({ estimatedInvoiceLineVat }) => estimatedInvoiceLineVat !== 0);
  const isKnown = departmentNumber === null || departmentId(departmentNumber, reference) !== undefined;
  return [
    ...(isClosed ? [problem('period-closed', { date, lockDate })] : []),
    ...(paymentId && !isPaymentId(paymentId) ? [problem('payment-id-wrong', { paymentId })] : []),
    ...(dueDate < date ? [problem('due-date-early', { dueDate, date })] : []),
    ...(hasVat && !isVatRegistered ? [problem('not-vat-registered')] : []),
    ...(isKnown ? [] : [problem('department-unknown', { department: departmentNumber })]),
  ];
}

const currencies = new Set(Intl.supportedValuesOf('currency'));

function currencyProblems({ currencyCode: currency, currencyRate }: MomentInvoice): Problem[] {
  if (currency === LOCAL_CURRENCY) return [];
  if (!currencies.has(currency)) return [problem('currency-unknown', { currency })];
  return (currencyRate ?? 0) > 0 ? [] : [problem('currency-rate-missing', { currency })];
}

function totalProblems(
  invoice: MomentInvoice,
  reference: ReferenceData,
  { maxRounding, roundingAccount, roundingVatCode }: MomentPowerOfficeSettings,
): Problem[] {
  const total = decimal(invoice.totalSumIncludingTaxAfterRounding);
  const isWrongWay = invoice.invoiceType === 'CREDIT_NOTE' ? total.gt(0) : total.lt(0);
  const sign = isWrongWay ? [problem('sign-wrong', { total: total.toFixed(2) })] : [];
  const difference = roundingOf(invoice);
  if (difference.eq(0)) return sign;
  if (difference.abs().gt(maxRounding)) {
    const lines = total.minus(difference).toFixed(2);
    return [...sign, problem('total-does-not-add-up', { lines, total: total.toFixed(2) })];
  }
  if (roundingAccount === undefined)
    return [...sign, problem('rounding-account-missing', { difference: difference.toFixed(2) })];
  const account = reference.accounts.find(({ AccountNo }) => AccountNo === roundingAccount);
  const vatCode = vatCodeOn(roundingVatCode, invoice.issueDate, reference);
  return [
    ...sign,
    ...(account && account.IsActive !== false
      ? []
      : [problem('account-unknown', { account: roundingAccount })]),
    ...(vatCode
      ? []
      : [problem('rounding-vat-code-unknown', { vatCode: roundingVatCode, date: invoice.issueDate })]),
  ];
}

export function isLocalCurrency({ currencyCode }: Pick<MomentInvoice, 'currencyCode'>): boolean {
  return currencyCode === LOCAL_CURRENCY;
}
