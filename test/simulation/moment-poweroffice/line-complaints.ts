import Big from 'big.js';
import type { InvoiceLineRow, InvoiceRow } from '../../vendors/moment/records.ts';
import type { Complaint } from './complaint.ts';
import { departmentOf } from './department-of.ts';
import type { Books, Firm } from './firm.ts';

export function lineComplaints(
  line: InvoiceLineRow,
  row: InvoiceRow,
  books: Books,
  { vatCodes, ...firm }: Pick<Firm, 'vatCodes' | 'moment'>,
): Complaint[] {
  const vatCode = vatCodes.of(line.accountNumber);
  return [
    ...netComplaints(line),
    ...accountComplaints(line, vatCode, { ...row, departmentNumber: departmentOf(row, firm) }, books),
    ...vatComplaints(line, vatCode, books),
  ];
}

/** Either reading of the discount may be right. */
function netComplaints({
  quantity,
  unitPrice,
  lineDiscount,
  sumNetAmount,
  itemName,
}: InvoiceLineRow): Complaint[] {
  const price = new Big(quantity).times(unitPrice);
  const readings = [price.times(new Big(100).minus(lineDiscount)).div(100), price.minus(lineDiscount)];
  const isRight = readings.some((net) => net.minus(sumNetAmount).abs().lte('0.02'));
  return isRight ? [] : [[`line "${itemName}"`, 'net amount', new Big(sumNetAmount).toFixed(2)]];
}

function accountComplaints(
  { accountNumber }: InvoiceLineRow,
  vatCode: string,
  { projectId, departmentNumber }: InvoiceRow,
  { accounts }: Books,
): Complaint[] {
  const account = accounts.find(({ AccountNo }) => String(AccountNo) === accountNumber);
  if (!account?.IsActive) return [['no active account', accountNumber]];
  const isLocked = account.IsVatCodeLocked && vatCode !== '' && vatCode !== account.VatCode;
  return [
    ...(isLocked ? [['is locked to VAT code', accountNumber]] : []),
    ...(account.IsProjectRequired && projectId === null ? [['needs a project', accountNumber]] : []),
    ...(account.IsDepartmentRequired && departmentNumber === null
      ? [['needs a department', accountNumber]]
      : []),
  ];
}

function vatComplaints(
  { accountNumber, vatPercentage }: InvoiceLineRow,
  vatCode: string,
  { vatCodes }: Books,
): Complaint[] {
  if (vatCode === '') return [[`account ${accountNumber} has no external VAT code`]];
  const found = vatCodes.find(({ Code, IsActive }) => Code === vatCode && IsActive);
  if (!found) return [['no active VAT code', vatCode, accountNumber]];
  return found.rate10000 === vatPercentage * 100 ? [] : [[`VAT code ${vatCode} means`, `${vatPercentage} %`]];
}
