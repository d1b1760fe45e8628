import { accountWithNumber } from './accounts.ts';
import type { Company, PowerOffice } from './company.ts';
import { saveDocument } from './documentation.ts';
import { createLine, localRate10000, postVoucher, vatCodeNamed, type VoucherDraft } from './ledger.ts';
import { toOre } from './money.ts';
import { outgoingForm } from './outgoing-form.ts';
import { postOutgoing } from './outgoing-vouchers.ts';
import type { VoucherLine, VoucherRow } from './voucher-records.ts';

/** `amount` includes VAT; debits are positive. */
export interface BookedLine {
  accountNo: number;
  amount: number;
  vatCode?: string;
  projectCode?: string;
  departmentCode?: string;
  description?: string;
}

export interface NewIncomingInvoice {
  supplierNo: number;
  invoiceNo: string;
  /** The day on the document; the posting date when absent. */
  voucherDate?: string;
  /** Today when absent. */
  postingDate?: string;
  description?: string;
  lines: BookedLine[];
  withPdf?: boolean;
  /** `true` for two pages, or how many. */
  withImages?: boolean | number;
  withEhf?: boolean;
}

/** A supplier's bill, booked at the screen. Negative in sum it is a credit note. */
export function postIncomingInvoice(
  office: PowerOffice,
  company: Company,
  bill: NewIncomingInvoice,
): VoucherRow {
  const supplier = company.suppliers.all().find(({ Number }) => Number === bill.supplierNo);
  if (!supplier) throw new Error(`there is no supplier ${bill.supplierNo}`);
  const lines = bill.lines.map((line) => bookLine(company, line));
  const isCredit = lines.reduce((total, { grossOre }) => total + grossOre, 0) < 0;
  const voucher = postVoucher(office, company, {
    ...handmade(office, bill),
    type: isCredit ? 'IncomingCreditNote' : 'IncomingInvoice',
    invoiceNo: bill.invoiceNo,
    supplierId: supplier.Id,
    lines,
  });
  attachScans(company, voucher, bill);
  return voucher;
}

function attachScans(company: Company, { Id }: VoucherRow, bill: NewIncomingInvoice): void {
  const { withPdf, withImages, withEhf, invoiceNo } = bill;
  if (withPdf) saveDocument(company, Id, 'Pdf', 0, Buffer.from(`%PDF-1.4\n% ${invoiceNo}\n%%EOF\n`));
  if (withEhf) saveDocument(company, Id, 'Ehf', 0, Buffer.from(`<Invoice><ID>${invoiceNo}</ID></Invoice>`));
  const pages = withImages === true ? 2 : Number(withImages ?? 0);
  for (let page = 0; page < pages; page += 1) {
    const text = Buffer.from(` ${invoiceNo} page ${page}`);
    saveDocument(company, Id, 'Images', page, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), text]));
  }
}

export interface NewManualVoucher {
  voucherDate?: string;
  postingDate?: string;
  description?: string;
  lines: BookedLine[];
}

/** A voucher booked by hand; its lines add up to nothing. */
export function postManualVoucher(
  office: PowerOffice,
  company: Company,
  manual: NewManualVoucher,
): VoucherRow {
  const lines = manual.lines.map((line) => bookLine(company, line));
  if (lines.reduce((total, { grossOre }) => total + grossOre, 0) !== 0) {
    throw new Error('the lines do not add up to 0');
  }
  return postVoucher(office, company, { ...handmade(office, manual), type: 'ManualJournal', lines });
}

function handmade(
  { world }: PowerOffice,
  { voucherDate, postingDate, description }: Omit<NewManualVoucher, 'lines'>,
): Omit<VoucherDraft, 'type' | 'lines'> {
  const posted = postingDate ?? world.now().toISOString().slice(0, 10);
  return {
    createdBy: 'person',
    VoucherDate: voucherDate ?? posted,
    postingDate: posted,
    dueDate: voucherDate ?? posted,
    description: description ?? null,
    invoiceNo: null,
    externalImportReference: null,
    customMatchingReference: null,
    customerId: null,
    supplierId: null,
    projectId: null,
    departmentId: null,
    currencyCode: 'NOK',
    rate10000: localRate10000,
    reversedVoucherId: null,
    outgoing: null,
  };
}

/** The account's own VAT code when the line names none. */
function bookLine(company: Company, line: BookedLine): VoucherLine {
  const account = accountWithNumber(company, line.accountNo);
  const grossOre = toOre(line.amount);
  if (grossOre === undefined) throw new Error(`${line.amount} has more than two decimals`);
  const project = company.projects.all().find(({ Code }) => Code === line.projectCode);
  if (line.projectCode !== undefined && !project) throw new Error(`there is no project ${line.projectCode}`);
  const department = company.departments.all().find(({ Code }) => Code === line.departmentCode);
  return createLine(company, localRate10000, {
    accountId: account.Id,
    vatCode: vatCodeNamed(company, line.vatCode ?? account.VatCode ?? '0'),
    grossOre,
    description: line.description ?? null,
    projectId: project?.Id ?? null,
    departmentId: department?.Id ?? null,
  });
}

export interface NewForeignInvoice {
  invoiceNo: string | number;
  /** The first customer when absent. */
  customerNo?: number;
  voucherDate?: string;
  /** With VAT, 1250 when absent, booked on 3000; of a credit note too. */
  amount?: number;
  isCreditNote?: boolean;
  externalImportReference?: string;
}

/** An outgoing invoice or credit note that somebody else made: its number is taken, and it cannot be touched through the API. */
export function postForeignInvoice(
  office: PowerOffice,
  company: Company,
  foreign: NewForeignInvoice,
): VoucherRow {
  const customers = company.customers.all();
  const customer = foreign.customerNo
    ? customers.find(({ Number }) => Number === foreign.customerNo)
    : customers[0];
  if (!customer) throw new Error('there is no such customer');
  const account = accountWithNumber(company, 3000);
  const { isCreditNote = false } = foreign;
  const isNegative = isCreditNote && office.settings.current().creditNotesNegative;
  const amount = (foreign.amount ?? 1250) * (isNegative ? -1 : 1);
  const vatId = vatCodeNamed(company, account.VatCode ?? '0').Id;
  const post = outgoingForm.parse({
    InvoiceNo: String(foreign.invoiceNo),
    VoucherDate: foreign.voucherDate ?? office.world.now().toISOString().slice(0, 10),
    CustomerAccountId: customer.SubledgerAccountId,
    CurrencyAmount: amount,
    ExternalImportReference: foreign.externalImportReference ?? null,
    OutgoingInvoiceLines: [{ AccountId: account.Id, VatId: vatId, CurrencyAmount: amount }],
  });
  return postOutgoing(
    office,
    company,
    isCreditNote ? 'OutgoingCreditNote' : 'OutgoingInvoice',
    post,
    'person',
  );
}
