import Big from 'big.js';
import type { InvoiceRow } from '../../vendors/moment/records.ts';
import type { Complaint } from './complaint.ts';
import { isPaymentId } from './control-digit.ts';
import { type Books, type Firm, inBooks, inMoment } from './firm.ts';
import { lineComplaints } from './line-complaints.ts';
import { grossOf, postedLines, sumOf } from './amounts.ts';
import { customerComplaints, departmentComplaints, projectComplaints } from './master-complaints.ts';

/** Why an invoice cannot be posted, worked out from both systems alone (I6, I8, I9). */
export function invoiceComplaints(row: InvoiceRow, firm: Firm): Complaint[] {
  const [moment, books] = [inMoment(firm), inBooks(firm)];
  const customer = moment.customers.find(({ id }) => id === row.customerId);
  const project = moment.projects.find(({ id }) => id === row.projectId);
  return [
    ...(customer ? customerComplaints(customer) : []),
    ...(project ? projectComplaints(project, books) : []),
    ...(row.departmentNumber === null ? [] : departmentComplaints(row.departmentNumber, books)),
    ...headComplaints(row, books),
    ...(postedLines(row).length === 0 ? [['no line with an amount']] : []),
    ...postedLines(row).flatMap((line) => lineComplaints(line, row, books, firm)),
    ...totalComplaints(row, firm),
  ];
}

function headComplaints(
  { issueDate, paymentId, currencyCode, ...row }: InvoiceRow,
  books: Books,
): Complaint[] {
  const isForeignTaken = books.vouchers.some(
    ({ invoiceNo, outgoing, isReversed, createdBy }) =>
      outgoing !== null && !isReversed && createdBy === 'person' && invoiceNo === String(row.invoiceNumber),
  );
  return [
    ...(isForeignTaken ? [['already has an invoice', String(row.invoiceNumber)]] : []),
    ...(issueDate <= (books.lockDate ?? '') ? [['closed period', issueDate]] : []),
    ...(row.dueDate < issueDate ? [['due date', row.dueDate]] : []),
    ...(paymentId !== null && !isPaymentId(paymentId) ? [['KID', paymentId]] : []),
    ...(currencyCode !== 'NOK' && row.currencyRate <= 0 ? [['currency rate', currencyCode]] : []),
  ];
}

function totalComplaints(row: InvoiceRow, { settings }: Firm): Complaint[] {
  const total = new Big(row.totalSumIncludingTaxAfterRounding);
  const isWrongWay = row.invoiceType === 'CREDIT_NOTE' ? total.gt(0) : total.lt(0);
  const difference = total.minus(sumOf(postedLines(row).map(grossOf)));
  const isTooMuch = difference.abs().gt(settings.maxRounding);
  return [
    ...(isWrongWay ? [['wrong sign', total.toFixed(2)]] : []),
    ...(isTooMuch ? [['add up to', total.toFixed(2)]] : []),
    ...(!isTooMuch && !difference.eq(0) && settings.roundingAccount === undefined
      ? [['rounding account', difference.toFixed(2)]]
      : []),
  ];
}
