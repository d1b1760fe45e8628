import type { MomentInvoice, MomentInvoiceLine } from '../../../shared/vendors/moment/records.ts';
import type {
  OutgoingInvoiceBody,
  OutgoingInvoiceLineBody,
} from '../../../shared/vendors/poweroffice/voucher-bodies.ts';
import type { ReferenceData } from '../reference-data.ts';
import type { MomentPowerOfficeSettings } from '../settings.ts';
import { isLocalCurrency, roundingOf } from './check-invoice.ts';
import { amountLines, grossOf, isPercentDiscount, vatCodeOn } from './check-lines.ts';
import { decimal, sum } from './check-lines.ts';
import { departmentId } from './project-fields.ts';
import { importReference } from './invoice-link.ts';

/**
 * Moment's credit notes are negative, and PowerOffice takes negative lines as the reverse of income (assumed for v2).
 * -1 here would turn every amount of a credit note round.
 */
const CREDIT_NOTE_SIGN = 1;

/** What PowerOffice needs to know of the records a voucher refers to. */
export interface VoucherPlace {
  customerAccountId: number;
  projectId: number | undefined;
  /** Number of the invoice's department, or of its project's. */
  department: string | null;
  companyCode: string;
}

/** The voucher of a checked invoice. Amounts are added as decimals and only turned into JSON numbers here. */
export function voucherBody(
  invoice: MomentInvoice,
  { customerAccountId, projectId, department, companyCode }: VoucherPlace,
  reference: ReferenceData,
  settings: MomentPowerOfficeSettings,
): OutgoingInvoiceBody {
  const lines = [
    ...amountLines(invoice).map((line) => voucherLine(line, invoice, reference)),
    ...roundingLine(invoice, reference, settings),
  ];
  const DepartmentId = department === null ? undefined : departmentId(department, reference);
  return {
    InvoiceNo: String(invoice.invoiceNumber),
    VoucherDate: invoice.issueDate,
    DueDate: invoice.dueDate,
    CurrencyCode: invoice.currencyCode,
    ...(!isLocalCurrency(invoice) && { CurrencyExchangeRate: invoice.currencyRate ?? 0 }),
    CustomerAccountId: customerAccountId,
    CurrencyAmount: sum(lines.map(({ CurrencyAmount }) => decimal(CurrencyAmount))).toNumber(),
    ExternalImportReference: importReference(companyCode, 'invoice', invoice.id),
    ...(invoice.paymentId && { Cid: invoice.paymentId }),
    Description: describe(invoice),
    ...(projectId !== undefined && { ProjectId: projectId }),
    ...(DepartmentId !== undefined && { DepartmentId }),
    CustomMatchingReference: `MOMENT-${invoice.creditedInvoiceNumber ?? invoice.invoiceNumber ?? ''}`,
    ...(invoice.customerReference && { CustomerReference: invoice.customerReference }),
    ...(invoice.orderReference && { PurchaseOrderReference: invoice.orderReference }),
    OutgoingInvoiceLines: lines,
  };
}

/** Norwegian, as the books are. No field of a voucher holds the credited number, so the text does. */
function describe({ invoiceType, invoiceNumber, creditedInvoiceNumber, description }: MomentInvoice): string {
  const own = invoiceType === 'CREDIT_NOTE' ? `Kreditnota ${invoiceNumber}` : `Faktura ${invoiceNumber}`;
  const credited = creditedInvoiceNumber === null ? '' : ` for faktura ${creditedInvoiceNumber}`;
  return [`${own}${credited}`, description?.trim()].filter(Boolean).join(' – ');
}

function voucherLine(
  line: MomentInvoiceLine,
  invoice: MomentInvoice,
  reference: ReferenceData,
): OutgoingInvoiceLineBody {
  const { accountNumber, externalVatCode } = line.financialAccount;
  return {
    ...bookedOn(accountNumber, externalVatCode?.trim() ?? '', invoice, reference),
    CurrencyAmount: signed(grossOf(line).toNumber(), invoice),
    Description: describeLine(line),
    Quantity: line.quantity,
    UnitOfMeasureType: units[line.unitType?.toUpperCase() ?? ''] ?? 'EA',
  };
}

/** Ids of an account and its VAT code, which the check has found by then. */
function bookedOn(
  accountNo: string,
  code: string,
  { issueDate }: MomentInvoice,
  reference: ReferenceData,
): Pick<OutgoingInvoiceLineBody, 'AccountId' | 'VatId'> {
  const account = reference.accounts.find(({ AccountNo }) => String(AccountNo) === accountNo);
  const vatCode = vatCodeOn(code, issueDate, reference);
  if (!account || !vatCode) throw new Error(`account ${accountNo} or VAT code ${code} was not checked`);
  return { AccountId: account.Id, VatId: vatCode.Id };
}

const units: Readonly<Record<string, string>> = { HOUR: 'HUR', HOURS: 'HUR', DAY: 'DAY', DAYS: 'DAY' };

/** Lines have no field for unit price and discount, and since December 2024 none for an accrual (PowerOffice's change log). */
function describeLine(line: MomentInvoiceLine): string {
  const { itemName, quantity, unitPrice, lineDiscount, accrual } = line;
  const price = `${quantity} × ${decimal(unitPrice).toFixed(2)}`;
  const discount = lineDiscount ? `, rabatt ${lineDiscount}${isPercentDiscount(line) ? ' %' : ''}` : '';
  const period = accrual ? `, ${accrual.fromDate} – ${accrual.toDate}` : '';
  return [itemName?.trim(), `${price}${discount}${period}`].filter(Boolean).join(', ');
}

function roundingLine(
  invoice: MomentInvoice,
  reference: ReferenceData,
  { roundingAccount, roundingVatCode }: MomentPowerOfficeSettings,
): OutgoingInvoiceLineBody[] {
  const difference = roundingOf(invoice);
  if (difference.eq(0)) return [];
  return [
    {
      ...bookedOn(String(roundingAccount), roundingVatCode, invoice, reference),
      CurrencyAmount: signed(difference.toNumber(), invoice),
      Description: 'Avrunding',
    },
  ];
}

function signed(amount: number, { invoiceType }: MomentInvoice): number {
  return invoiceType === 'CREDIT_NOTE' ? CREDIT_NOTE_SIGN * amount : amount;
}
