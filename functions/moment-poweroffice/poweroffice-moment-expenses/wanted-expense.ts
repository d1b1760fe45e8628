import type { ProjectExpenseFields } from '../../../shared/vendors/moment/project-expense.ts';
import type { AccountTransaction } from '../../../shared/vendors/poweroffice/voucher-records.ts';
import { BOOK_CURRENCY } from '../compared-fields.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import { externalId } from './expense-link.ts';
import { amountIncludingVat } from './pick-expenses.ts';
import type { Supplier } from './read-details.ts';

/** The expense that a posting is in Moment. */
export function wantedExpense(
  posting: AccountTransaction,
  supplier: Supplier,
  billable: boolean,
  { expenseActivity }: Pick<MomentPowerOfficeSettings, 'expenseActivity'>,
): ProjectExpenseFields {
  return {
    externalId: externalId(posting.Id),
    projectNumber: posting.ProjectCode ?? '',
    ...(expenseActivity && { activityName: expenseActivity }),
    description: textOf(posting),
    amountIncludingVat: amountIncludingVat(posting),
    currencyCode: BOOK_CURRENCY,
    supplierName: supplier.name,
    ...(supplier.invoiceNo && { supplierInvoiceNumber: supplier.invoiceNo }),
    invoiceDate: posting.VoucherDate.slice(0, 10),
    billable,
  };
}

/** Of the posting, else of the voucher. */
export function textOf({ Description, VoucherDescription, VoucherNo }: AccountTransaction): string {
  return Description?.trim() || VoucherDescription?.trim() || `Bilag ${VoucherNo}`;
}
