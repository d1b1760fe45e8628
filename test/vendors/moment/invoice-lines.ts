import type { InvoiceLineRow } from './records.ts';
import type { MomentService } from './service.ts';

/** `sumNetAmount` may be given to make a line that does not add up. */
export interface NewInvoiceLine {
  itemName: string;
  quantity: number;
  unitPrice: number;
  unitType?: string;
  lineDiscount?: number;
  vatPercentage?: number;
  accountNumber?: string;
  accrual?: { fromDate: string; toDate: string } | null;
  sumNetAmount?: number;
}

const blank = { unitType: 'HOURS', lineDiscount: 0, vatPercentage: 25, accountNumber: '3000', accrual: null };

export function createLines(
  { lineDiscountIs }: MomentService,
  given: readonly NewInvoiceLine[],
): InvoiceLineRow[] {
  return given.map((line, index) => {
    const full = { ...blank, ...line, id: index + 1 };
    const price = full.quantity * full.unitPrice;
    const discount = lineDiscountIs === 'amount' ? full.lineDiscount : (price * full.lineDiscount) / 100;
    const sumNetAmount = line.sumNetAmount ?? roundTo(price - discount, 2);
    return {
      ...full,
      sumNetAmount,
      estimatedInvoiceLineVat: roundTo((sumNetAmount * full.vatPercentage) / 100, 2),
    };
  });
}

/** Documented: a credit note repeats the lines with negative numbers. That the unit price stays is guessed. */
export function negative(lines: readonly InvoiceLineRow[]): InvoiceLineRow[] {
  return lines.map((line) => ({
    ...line,
    quantity: 0 - line.quantity,
    sumNetAmount: 0 - line.sumNetAmount,
    estimatedInvoiceLineVat: 0 - line.estimatedInvoiceLineVat,
  }));
}

export function totalOf({ roundsTotals }: MomentService, lines: readonly InvoiceLineRow[]): number {
  const sum = lines.reduce((total, line) => total + line.sumNetAmount + line.estimatedInvoiceLineVat, 0);
  return roundTo(sum, roundsTotals ? 0 : 2);
}

/** Half away from zero, on the decimal number that is meant. */
function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const size = Math.round(Number((Math.abs(value) * scale).toFixed(6))) / scale;
  return value < 0 ? 0 - size : size;
}
