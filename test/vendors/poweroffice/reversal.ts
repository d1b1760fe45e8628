import type { Company, PowerOffice } from './company.ts';
import { postVoucher } from './ledger.ts';
import { conflict } from './refusal.ts';
import type { VoucherLine, VoucherRow } from './voucher-records.ts';

/**
 * Documented: a new voucher takes everything back, and the number and reference of the old one may be used again.
 * Guessed: on the date of the old one unless another is chosen, so that a lock date stops it.
 */
export function reverseVoucher(
  office: PowerOffice,
  company: Company,
  voucher: VoucherRow,
  createdBy: VoucherRow['createdBy'],
  postingDate = voucher.postingDate,
): VoucherRow {
  if (voucher.isReversed || voucher.type === 'ReversalVoucher') {
    throw conflict('Voucher', `Voucher with id = ${voucher.Id} is already reversed.`);
  }
  const reversal = postVoucher(office, company, {
    ...draftOf(voucher),
    type: 'ReversalVoucher',
    postingDate,
    createdBy,
    lines: voucher.lines.map(negated),
    invoiceNo: null,
    externalImportReference: null,
    reversedVoucherId: voucher.Id,
    outgoing: null,
  });
  reopenMatched(company, voucher);
  const LastChangedDateTimeOffset = office.stamps.instant();
  company.vouchers.put({ ...voucher, isReversed: true, balanceOre: 0, LastChangedDateTimeOffset });
  return reversal;
}

function draftOf(voucher: VoucherRow) {
  const { Id: _id, voucherNo: _no, numberedAtMilliseconds: _at, isReversed: _is, ...draft } = voucher;
  return draft;
}

function negated(line: VoucherLine): VoucherLine {
  return {
    ...line,
    grossOre: -line.grossOre,
    vatOre: -line.vatOre,
    postedGrossOre: -line.postedGrossOre,
    postedVatOre: -line.postedVatOre,
  };
}

/** Whatever was settled with the reversed voucher is open again. */
function reopenMatched(company: Company, { Id, matchId }: VoucherRow): void {
  if (matchId === null) return;
  for (const other of company.vouchers.all()) {
    if (other.matchId !== matchId || other.Id === Id) continue;
    const balanceOre = other.lines.reduce((total, line) => total - line.postedGrossOre, 0);
    company.vouchers.put({ ...other, balanceOre, matchId: null });
  }
}
