import Big from 'big.js';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';

/** `Amount` leaves out the VAT: standard accounting says so, the documentation does not. Here it would be changed. */
const withVat = (amount: Big, vat: Big): Big => amount.plus(vat);

/**
 * Codes of imports, and of services from abroad, whose VAT is deducted: the buyer reckons it, and no bill holds it.
 * https://github.com/Skatteetaten/saf-t, Standard Tax Codes
 */
const reckonedByBuyer = new Set(['20', '21', '22', '81', '83', '86', '88', '91']);

/** Types under which PowerOffice books the reversal of another voucher. */
const reversalTypes = new Set(['ReversalVoucher', 'CorrectionVoucher']);

/** What is sold is no cost: lines that round our own invoices lie on an expense account and on their project. */
const salesTypes = new Set(['OutgoingInvoice', 'OutgoingCreditNote']);

function isReversal({ VoucherType, ReversedVoucherNo }: AccountTransaction): boolean {
  return ReversedVoucherNo !== null || reversalTypes.has(VoucherType ?? '');
}

/** Whether a posting takes another one back. What a correction adds is a cost of its own. */
export function takesBack(posting: AccountTransaction): boolean {
  const isAdded = posting.VoucherType === 'CorrectionVoucher' && posting.ReversedVoucherNo === null;
  return isReversal(posting) && !(isAdded && posting.Amount > 0);
}

/** The voucher that is taken back, where PowerOffice names it. */
export function originalVoucherNo({ ReversedVoucherNo, CorrectionOfVoucherNo }: AccountTransaction) {
  return ReversedVoucherNo ?? CorrectionOfVoucherNo;
}

/**
 * Whether a posting is a cost of a project: on an expense account and not the side of a supplier, customer or
 * employee. What was reversed is none, nor is a reversal unless the settings ask for it. A project code with a period
 * is a sub-project of PowerOffice, and no Moment number.
 */
export function isExpense(
  posting: AccountTransaction,
  knownProjects: ReadonlySet<string>,
  { reversals }: Pick<MomentPowerOfficeSettings, 'reversals'>,
): boolean {
  const { ProjectCode, SupplierAccountNo, CustomerAccountNo, EmployeeAccountNo, IsReversed, VoucherType } =
    posting;
  const isLedgerSide = [SupplierAccountNo, CustomerAccountNo, EmployeeAccountNo].some(
    (number) => number !== null,
  );
  if (ProjectCode === null || !knownProjects.has(ProjectCode) || isLedgerSide) return false;
  if (salesTypes.has(VoucherType ?? '')) return false;
  if (isReversal(posting)) return reversals === 'negative';
  return IsReversed !== true;
}

/** Whether a posting lies before the day from which the connection transfers. What arrived all the same stays. */
export function isTooEarly(
  { PostingDate }: AccountTransaction,
  { startDate }: Pick<MomentPowerOfficeSettings, 'startDate'>,
): boolean {
  return PostingDate.slice(0, 10) < startDate;
}

/** In the currency of the books, with VAT, to cents. */
export function amountIncludingVat({ Amount, VatAmount, VatCode }: AccountTransaction): number {
  const vat = reckonedByBuyer.has(VatCode ?? '') ? 0 : (VatAmount ?? 0);
  return withVat(new Big(Amount), new Big(vat)).round(2, Big.roundHalfUp).toNumber();
}
