import { sum, toAmount } from './money.ts';
import type { VoucherRow } from './voucher-records.ts';

/** Amounts as invoices are read: positive for an invoice of either direction, negative for a credit note (guessed). */
export function invoiceAmounts({ type, lines, balanceOre }: VoucherRow): {
  Balance: number;
  NetAmount: number;
  NetPostedAmount: number;
  TotalAmount: number;
  TotalPostedAmount: number;
} {
  const sign = type.startsWith('Outgoing') ? -1 : 1;
  return {
    Balance: toAmount(-sign * balanceOre),
    NetAmount: toAmount(sign * sum(lines, (line) => line.grossOre - line.vatOre)),
    NetPostedAmount: toAmount(sign * sum(lines, (line) => line.postedGrossOre - line.postedVatOre)),
    TotalAmount: toAmount(sign * sum(lines, (line) => line.grossOre)),
    TotalPostedAmount: toAmount(sign * sum(lines, (line) => line.postedGrossOre)),
  };
}
