import Big from 'big.js';
import { hash } from 'node:crypto';
import type { InvoiceLineRow, InvoiceRow } from '../../vendors/moment/records.ts';
import { grossOf, postedLines, sumOf } from './amounts.ts';
import type { Chronicle, Page } from './chronicle.ts';
import { type Books, companyCode, type Firm, inMoment, momentKey } from './firm.ts';

export type Voucher = Books['vouchers'][number];

/** What is wrong with the voucher of an invoice (I1, I2). */
export async function wrongVoucher(
  row: InvoiceRow,
  voucher: Voucher,
  firm: Firm,
  chronicle: Chronicle,
): Promise<string[]> {
  const page = chronicle.page(row.id);
  const paymentIds = [...page.paymentIds];
  const cid = voucher.outgoing?.Cid ?? null;
  const name = `${row.invoiceType} ${row.invoiceNumber}`;
  const [is, wanted] = [shown(voucher), expected(row, voucher, departmentIn(voucher, page), firm)].map(
    (each) => JSON.stringify(each),
  );
  const isPdfRight = (await documentsOf(row, firm)) === JSON.stringify(voucher.documents);
  return [
    ...(is === wanted ? [] : [`${name} is posted as ${is} instead of ${wanted}`]),
    ...(paymentIds.includes(cid) ? [] : [`${name} has the KID ${cid} instead of one of ${paymentIds}`]),
    ...(isPdfRight ? [] : [`${name} has the files ${JSON.stringify(voucher.documents)}`]),
    ...(row.invoiceLines.every((line) => isDescribed(line, voucher))
      ? []
      : [`${name} hides price or discount`]),
    ...wordsMissing(row, voucher).map((word) => `${name} does not say "${word}"`),
  ];
}

function shown(voucher: Voucher) {
  const { type, VoucherDate, postingDate, dueDate, customerNo, projectCode, departmentCode } = voucher;
  const { currencyCode, currencyExchangeRate, TotalAmount, outgoing } = voucher;
  const amounts = voucher.lines.map(
    ({ accountNo, vatCode, grossAmount, quantity, ...line }) =>
      `${accountNo} ${vatCode} ${new Big(grossAmount).toFixed(2)} ${quantity} ${line.projectCode} ${line.departmentCode}`,
  );
  return {
    ...{ type, VoucherDate, postingDate, dueDate, customerNo, projectCode, departmentCode },
    ...{ currencyCode, currencyExchangeRate, TotalAmount },
    ...{ reference: outgoing?.CustomerReference, order: outgoing?.PurchaseOrderReference },
    lines: amounts.toSorted(),
  };
}

/** That of its project may have changed since it was posted. */
function departmentIn({ departmentCode }: Voucher, { departments }: Page): string | null {
  return departments.has(departmentCode) ? departmentCode : ([...departments].at(-1) ?? null);
}

function expected(
  row: InvoiceRow,
  { type }: Voucher,
  departmentCode: string | null,
  firm: Firm,
): ReturnType<typeof shown> {
  const { customers, projects } = inMoment(firm);
  const customer = customers.find(({ id }) => id === row.customerId);
  const projectCode = projects.find(({ id }) => id === row.projectId)?.projectNumber ?? null;
  const place = `${projectCode} ${departmentCode}`;
  const lines = postedLines(row).map((line) => {
    const { accountNumber, quantity } = line;
    const vatCode = firm.vatCodes.of(accountNumber);
    return `${accountNumber} ${vatCode} ${grossOf(line).toFixed(2)} ${quantity} ${place}`;
  });
  const kind = row.invoiceType === 'CREDIT_NOTE' ? 'OutgoingCreditNote' : 'OutgoingInvoice';
  return {
    ...{ type: type === kind ? type : kind, VoucherDate: row.issueDate, postingDate: row.issueDate },
    ...{ dueDate: row.dueDate, customerNo: Number(customer?.customerNumber), projectCode, departmentCode },
    ...{ currencyCode: row.currencyCode, currencyExchangeRate: row.currencyRate },
    TotalAmount: row.totalSumIncludingTaxAfterRounding,
    ...{ reference: row.customerReference, order: row.orderReference },
    lines: [...lines, ...roundingLine(row, place, firm)].toSorted(),
  };
}

function roundingLine(row: InvoiceRow, place: string, { settings }: Firm): string[] {
  const lines = sumOf(postedLines(row).map(grossOf));
  const difference = new Big(row.totalSumIncludingTaxAfterRounding).minus(lines);
  if (difference.eq(0)) return [];
  return [`${settings.roundingAccount} ${settings.roundingVatCode} ${difference.toFixed(2)} null ${place}`];
}

function isDescribed(
  { itemName, unitPrice, lineDiscount, ...line }: InvoiceLineRow,
  { lines }: Voucher,
): boolean {
  const words = [itemName, unitPrice.toFixed(2), ...(lineDiscount === 0 ? [] : [`rabatt ${lineDiscount}`])];
  const isText = grossOf({ itemName, unitPrice, lineDiscount, ...line }).eq(0);
  return isText || lines.some(({ description }) => words.every((word) => description?.includes(word)));
}

function wordsMissing(row: InvoiceRow, { description }: Voucher): string[] {
  const { invoiceNumber, creditedInvoiceNumber } = row;
  const words = [invoiceNumber, creditedInvoiceNumber, row.description].filter((word) => word !== null);
  return words.map(String).filter((word) => !description?.includes(word));
}

/** The very file that Moment shows, and no other. */
async function documentsOf({ id }: InvoiceRow, { moment }: Firm): Promise<string> {
  const authorization = `Basic ${btoa(`apikey:${momentKey}`)}`;
  const url = `https://app.moment.team/api/1.0/companies/${companyCode}/invoices/${id}/pdf`;
  const answer = await moment.fetch(new Request(url, { headers: { authorization } }));
  const content = new Uint8Array(await answer.arrayBuffer());
  const file = { kind: 'Pdf', contentType: 'application/pdf', bytes: content.length };
  return JSON.stringify([{ ...file, sha256: hash('sha256', content) }]);
}
