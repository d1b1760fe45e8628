import type { Company, PowerOffice } from './company.ts';
import { isCurrency, nokPerUnit10000 } from './currencies.ts';
import { createLine, postVoucher } from './ledger.ts';
import { matchByReference } from './matching.ts';
import { sum, toOre, toRate10000 } from './money.ts';
import { checkLine } from './outgoing-lines.ts';
import type { OutgoingPost } from './outgoing-form.ts';
import type { CustomerRow } from './records.ts';
import { invalid, referenced, taken } from './refusal.ts';
import type { VoucherRow } from './voucher-records.ts';

export type OutgoingType = 'OutgoingInvoice' | 'OutgoingCreditNote';

/** Posts an outgoing voucher; `createdBy` tells own ones from those made at the screen or by others. */
export function postOutgoing(
  office: PowerOffice,
  company: Company,
  type: OutgoingType,
  post: OutgoingPost,
  createdBy: VoucherRow['createdBy'],
): VoucherRow {
  const customer = findCustomer(company, post.CustomerAccountId);
  checkHeader(company, post);
  checkUnique(office, company, post);
  const rate10000 = rateOf(post);
  const lines = post.OutgoingInvoiceLines.map((line, index) => {
    const checked = checkLine(office, company, post, line, index);
    // Documented for v1: positive lines are income, which is a credit. Positive credit notes are turned round.
    const sign = type === 'OutgoingInvoice' || office.settings.current().creditNotesNegative ? -1 : 1;
    return createLine(company, rate10000, { ...checked, grossOre: sign * checked.grossOre });
  });
  checkTotal(office, type, post);
  const parties = { createdBy, customerId: customer.Id, supplierId: null };
  const draft = { ...parties, ...draftOf(post), type, rate10000, lines };
  return matchByReference(office, company, postVoucher(office, company, draft));
}

function draftOf(post: OutgoingPost) {
  return {
    VoucherDate: post.VoucherDate,
    postingDate: post.VoucherDate,
    dueDate: post.DueDate ?? post.VoucherDate,
    description: post.Description,
    invoiceNo: post.InvoiceNo,
    externalImportReference: post.ExternalImportReference,
    customMatchingReference: post.CustomMatchingReference,
    projectId: post.ProjectId,
    departmentId: post.DepartmentId,
    currencyCode: post.CurrencyCode ?? 'NOK',
    reversedVoucherId: null,
    outgoing: post,
  };
}

/** Documented: a voucher refers to the customer's ledger account, which is not the customer's id. */
function findCustomer(company: Company, accountId: number): CustomerRow {
  const customer = company.customers.all().find(({ SubledgerAccountId }) => SubledgerAccountId === accountId);
  const found = referenced(customer, 'Voucher', 'CustomerAccount with id', accountId);
  if (found.IsArchived) throw invalid('Voucher', `Customer with number = ${found.Number} is archived.`);
  return found;
}

function checkHeader(company: Company, post: OutgoingPost): void {
  if (!isCurrency(post.CurrencyCode ?? 'NOK')) {
    throw invalid('Voucher', `The currency '${post.CurrencyCode}' is not known.`);
  }
  const check = (row: unknown, what: string, id: number | null) => {
    if (id !== null) referenced(row ?? undefined, 'Voucher', `${what} with id`, id);
  };
  check(company.projects.get(post.ProjectId), 'Project', post.ProjectId);
  check(company.departments.get(post.DepartmentId), 'Department', post.DepartmentId);
  check(company.employees.get(post.SalesPersonEmployeeId), 'Employee', post.SalesPersonEmployeeId);
  if (post.DueDate !== null && post.DueDate < post.VoucherDate) {
    throw invalid('Voucher', 'DueDate is before VoucherDate.');
  }
}

/** Documented: both exist once per client, and a reversal frees them. That credit notes share them is guessed. */
function checkUnique(office: PowerOffice, company: Company, post: OutgoingPost): void {
  const service = office.settings.current();
  for (const voucher of company.vouchers.all()) {
    if (voucher.isReversed || voucher.type === 'ReversalVoucher') continue;
    const isOutgoing = voucher.outgoing !== null;
    if (isOutgoing && voucher.invoiceNo !== null && BigInt(voucher.invoiceNo) === BigInt(post.InvoiceNo)) {
      throw taken(service, 'Voucher', `InvoiceNo ${post.InvoiceNo} is already in use.`);
    }
    const reference = voucher.externalImportReference;
    if (reference !== null && reference === post.ExternalImportReference) {
      const owner = `'${reference}' is used on (voucher) Id = ${voucher.Id}.`;
      throw taken(service, 'Voucher', `ExternalImportReference is already in use. ${owner}`);
    }
  }
}

/** Documented: left out, Go takes its own rate; given, it is NOK per one unit. */
function rateOf({ CurrencyCode, CurrencyExchangeRate }: OutgoingPost): number {
  const currency = CurrencyCode ?? 'NOK';
  if (CurrencyExchangeRate === null) return nokPerUnit10000(currency);
  if (CurrencyExchangeRate <= 0 || (currency === 'NOK' && CurrencyExchangeRate !== 1)) {
    throw invalid('Voucher', `CurrencyExchangeRate ${CurrencyExchangeRate} is not valid for ${currency}.`);
  }
  return toRate10000(CurrencyExchangeRate);
}

/** Guessed: the header must add up, and its sign must fit the kind of voucher. */
function checkTotal(office: PowerOffice, type: OutgoingType, post: OutgoingPost): void {
  const totalOre = toOre(post.CurrencyAmount);
  const linesOre = sum(post.OutgoingInvoiceLines, ({ CurrencyAmount }) => toOre(CurrencyAmount) ?? 0);
  if (totalOre !== linesOre) {
    throw invalid(
      'Voucher',
      `CurrencyAmount ${post.CurrencyAmount} is not the sum of the lines ${linesOre / 100}.`,
    );
  }
  const isNegative = type === 'OutgoingCreditNote' && office.settings.current().creditNotesNegative;
  if (isNegative ? totalOre > 0 : totalOre < 0) {
    throw invalid('Voucher', `CurrencyAmount of ${type} must be ${isNegative ? 'negative' : 'positive'}.`);
  }
}
