import Big from 'big.js';
import type { MomentInvoice, MomentInvoiceLine } from '../../../shared/vendors/moment/records.ts';
import type { ReferenceData } from '../reference-data.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';

/** Money is never a binary float: numbers come from JSON with few decimals, and go back the same way. */
export function decimal(value: number | string): Big {
  return new Big(value);
}

/** Both vendors round half away from zero, to two decimals. */
function cents(value: Big): Big {
  return value.round(2, Big.roundHalfUp);
}

export function sum(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0));
}

/** Amounts may differ this much where both sides rounded. */
const ROUNDING = new Big('0.02');

/** With VAT, rounded to cents, as every line is posted. */
export function grossOf({ sumNetAmount, estimatedInvoiceLineVat }: MomentInvoiceLine): Big {
  return cents(decimal(sumNetAmount).plus(decimal(estimatedInvoiceLineVat)));
}

/** Lines without an amount are texts; PowerOffice takes none. */
export function amountLines({ invoiceLines }: MomentInvoice): MomentInvoiceLine[] {
  return invoiceLines.filter((line) => !grossOf(line).eq(0));
}

export function lineProblems(
  line: MomentInvoiceLine,
  invoice: MomentInvoice,
  reference: ReferenceData,
): Problem[] {
  return [
    ...amountProblems(line),
    ...accountProblems(line, invoice, reference),
    ...vatProblems(line, invoice, reference),
  ];
}

/** Whether the discount is a percentage or an amount is not documented; one of both must fit. */
function amountProblems(line: MomentInvoiceLine): Problem[] {
  const { quantity, unitPrice, lineDiscount, sumNetAmount, vatPercentage, estimatedInvoiceLineVat } = line;
  const net = decimal(sumNetAmount);
  const vat = decimal(estimatedInvoiceLineVat);
  const discounted = decimal(quantity)
    .times(decimal(unitPrice))
    .minus(decimal(lineDiscount ?? 0));
  const fits = isPercentDiscount(line) || isNear(discounted, net);
  const isVatRight = isNear(net.times(vatPercentage).div(100), vat);
  const name = line.itemName ?? '';
  return [
    ...(fits ? [] : [problem('line-does-not-add-up', { line: name, net: net.toFixed(2) })]),
    ...(isVatRight
      ? []
      : [
          problem('line-vat-does-not-add-up', {
            line: name,
            percent: vatPercentage,
            net: net.toFixed(2),
            vat: vat.toFixed(2),
          }),
        ]),
  ];
}

/** Whether the net amount follows from the discount as a percentage. */
export function isPercentDiscount({
  quantity,
  unitPrice,
  lineDiscount,
  sumNetAmount,
}: MomentInvoiceLine): boolean {
  const share = new Big(1).minus(decimal(lineDiscount ?? 0).div(100));
  return isNear(decimal(quantity).times(decimal(unitPrice)).times(share), decimal(sumNetAmount));
}

function isNear(one: Big, other: Big): boolean {
  return one.minus(other).abs().lte(ROUNDING);
}

function accountProblems(
  { financialAccount: { accountNumber: account, externalVatCode } }: MomentInvoiceLine,
  invoice: MomentInvoice,
  reference: ReferenceData,
): Problem[] {
  const found = reference.accounts.find(({ AccountNo }) => String(AccountNo) === account);
  if (!found || found.IsActive === false) return [problem('account-unknown', { account })];
  if (
    reference.customerSeries.some(({ GeneralLedgerAccountNo }) => String(GeneralLedgerAccountNo) === account)
  )
    return [problem('account-of-reference', { account })];
  const vatCode = externalVatCode?.trim() ?? '';
  const isLocked = found.IsVatCodeLocked === true && vatCode !== '' && (found.VatCode ?? '') !== vatCode;
  const locked = found.VatCode
    ? problem('account-locked', { account, locked: found.VatCode, vatCode })
    : problem('account-locked-without-code', { account, vatCode });
  const lacksProject = found.IsProjectRequired === true && invoice.projectNumber === null;
  const lacksDepartment = found.IsDepartmentRequired === true && invoice.departmentNumber === null;
  return [
    ...(isLocked ? [locked] : []),
    ...(lacksProject ? [problem('project-required', { account })] : []),
    ...(lacksDepartment ? [problem(departmentRequired(invoice), { account })] : []),
  ];
}

/** A finalized invoice is given no department, but its project can be. */
function departmentRequired({ projectId }: MomentInvoice) {
  return projectId === null ? 'department-required-without-project' : 'department-required';
}

function vatProblems(
  { financialAccount: { accountNumber: account, externalVatCode }, vatPercentage }: MomentInvoiceLine,
  { issueDate: date }: MomentInvoice,
  reference: ReferenceData,
): Problem[] {
  const vatCode = externalVatCode?.trim() ?? '';
  if (vatCode === '') return [problem('vat-code-missing', { account })];
  const found = vatCodeOn(vatCode, date, reference);
  if (!found) return [problem('vat-code-unknown', { vatCode, date, account })];
  const rate = decimal(found.Rate).times(100);
  if (rate.minus(vatPercentage).abs().lt('0.01')) return [];
  return [problem('vat-rate-differs', { vatCode, rate: rate.toString(), percent: vatPercentage, account })];
}

/** Codes keep their name when rates change, so the day decides. */
export function vatCodeOn(code: string, day: string, { vatCodes }: Pick<ReferenceData, 'vatCodes'>) {
  return vatCodes.find(
    ({ Code, ValidFrom, ValidTo, IsActive }) =>
      Code === code &&
      IsActive !== false &&
      (ValidFrom === null || ValidFrom.slice(0, 10) <= day) &&
      (ValidTo === null || ValidTo.slice(0, 10) >= day),
  );
}
