import { accountWithNumber } from './accounts.ts';
import type { Company, PowerOffice } from './company.ts';
import { convert, ratePrecision, sum, vatInside } from './money.ts';
import type { VatCodeRow } from './records.ts';
import { invalid } from './refusal.ts';
import type { TransactionRow, VoucherLine, VoucherRow } from './voucher-records.ts';

const vatAccountNumbers = { output: 2700, input: 2710 };

/** Everything of a voucher that its maker decides. */
export type VoucherDraft = Omit<
  VoucherRow,
  | 'Id'
  | 'voucherNo'
  | 'numberedAtMilliseconds'
  | 'CreatedDateTimeOffset'
  | 'LastChangedDateTimeOffset'
  | 'balanceOre'
  | 'matchId'
  | 'isReversed'
>;

export interface LineDraft {
  accountId: number;
  vatCode: VatCodeRow;
  grossOre: number;
  description?: string | null;
  quantity?: number | null;
  projectId?: number | null;
  departmentId?: number | null;
}

/** Splits a VAT-inclusive amount; what is not VAT-registered has no VAT on its outgoing lines (documented). */
export function createLine(company: Company, rate10000: number, draft: LineDraft): VoucherLine {
  const { vatCode, grossOre, accountId, description = null, quantity = null } = draft;
  const isFree = vatCode.direction === 'output' && !company.client().isVatRegistered;
  const vatRate = vatCode.direction === 'none' || isFree ? 0 : vatCode.rate10000;
  const vatOre = vatInside(grossOre, vatRate);
  return {
    accountId,
    vatId: vatCode.Id,
    description,
    quantity,
    projectId: draft.projectId ?? null,
    departmentId: draft.departmentId ?? null,
    grossOre,
    vatOre,
    postedGrossOre: convert(grossOre, rate10000),
    postedVatOre: convert(vatOre, rate10000),
  };
}

export function checkLockDate(company: Company, day: string): void {
  const { lockDate } = company.client();
  if (lockDate !== null && day <= lockDate) {
    throw invalid('Voucher', `The posting date ${day} is in a period locked until ${lockDate}.`);
  }
}

/** Posts to the ledger at once; nothing that is posted ever changes again but its marks. */
export function postVoucher(office: PowerOffice, company: Company, draft: VoucherDraft): VoucherRow {
  checkLockDate(company, draft.postingDate);
  const earlier = company.vouchers.all().at(-1);
  const delay = draft.createdBy === 'integration' ? office.settings.current().voucherNumberSeconds : 0;
  const now = office.stamps.instant();
  const hasContact = draft.customerId !== null || draft.supplierId !== null;
  const voucher = company.vouchers.put({
    ...draft,
    Id: office.stamps.guid(),
    voucherNo: (earlier?.voucherNo ?? 0) + 1,
    numberedAtMilliseconds: office.world.now().getTime() + delay * 1000,
    CreatedDateTimeOffset: now,
    LastChangedDateTimeOffset: now,
    balanceOre:
      hasContact && draft.type !== 'ReversalVoucher' ? sum(draft.lines, (line) => -line.postedGrossOre) : 0,
    matchId: null,
    isReversed: false,
  });
  for (const row of transactionsOf(office, company, voucher)) company.transactions.put(row);
  return voucher;
}

function transactionsOf(office: PowerOffice, company: Company, voucher: VoucherRow): TransactionRow[] {
  const make = (fields: Partial<TransactionRow> & { accountId: number }): TransactionRow => {
    const accountNo = company.accounts.get(fields.accountId)?.AccountNo ?? 0;
    return { ...blankTransaction(office, company, voucher), ...fields, accountNo };
  };
  return [
    ...voucher.lines.map((line) => make(lineEntry(line))),
    ...voucher.lines.filter(({ vatOre }) => vatOre !== 0).map((line) => make(vatEntry(company, line))),
    ...contactEntries(company, voucher).map(make),
  ];
}

function blankTransaction(office: PowerOffice, company: Company, voucher: VoucherRow): TransactionRow {
  return {
    Id: office.stamps.id(),
    voucherId: voucher.Id,
    accountId: 0,
    accountNo: 0,
    customerId: null,
    supplierId: null,
    amountOre: 0,
    currencyAmountOre: 0,
    vatAmountOre: 0,
    vatId: vatCodeZero(company).Id,
    description: voucher.description,
    quantity: null,
    projectId: voucher.projectId,
    departmentId: voucher.departmentId,
    postingDate: voucher.postingDate,
    CreatedDateTimeOffset: voucher.CreatedDateTimeOffset,
  };
}

function lineEntry(line: VoucherLine) {
  return {
    accountId: line.accountId,
    amountOre: line.postedGrossOre - line.postedVatOre,
    currencyAmountOre: line.grossOre - line.vatOre,
    vatAmountOre: line.postedVatOre,
    vatId: line.vatId,
    description: line.description,
    quantity: line.quantity,
    projectId: line.projectId,
    departmentId: line.departmentId,
  };
}

function vatEntry(company: Company, line: VoucherLine) {
  const direction = company.vatCodes.get(line.vatId)?.direction === 'input' ? 'input' : 'output';
  const { Id: accountId } = accountWithNumber(company, vatAccountNumbers[direction]);
  return { accountId, amountOre: line.postedVatOre, currencyAmountOre: line.vatOre };
}

/** The customer's or supplier's side, on its control account. */
function contactEntries(company: Company, { lines, customerId, supplierId }: VoucherRow) {
  if (customerId === null && supplierId === null) return [];
  const { Id: accountId } = accountWithNumber(company, customerId === null ? 2400 : 1500);
  const amountOre = sum(lines, (line) => -line.postedGrossOre);
  return [
    { accountId, customerId, supplierId, amountOre, currencyAmountOre: sum(lines, (line) => -line.grossOre) },
  ];
}

export function vatCodeZero(company: Company): VatCodeRow {
  return vatCodeNamed(company, '0');
}

export function vatCodeNamed(company: Company, code: string): VatCodeRow {
  const vatCode = company.vatCodes.all().find(({ Code }) => Code === code);
  if (!vatCode) throw new Error(`there is no VAT code ${code}`);
  return vatCode;
}

export const localRate10000 = ratePrecision;
