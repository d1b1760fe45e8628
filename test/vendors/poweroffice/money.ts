/** Amounts are whole øre, rates whole ten-thousandths, so that sums are exact. */
export const ratePrecision = 10_000;

/** Undefined when the number has more than two decimals. */
export function toOre(amount: number): number | undefined {
  const ore = Math.round(amount * 100);
  return Math.abs(amount * 100 - ore) < 1e-4 ? ore : undefined;
}

export function toAmount(ore: number): number {
  return ore / 100 + 0;
}

export function toRate10000(rate: number): number {
  return Math.round(rate * ratePrecision);
}

/** The VAT inside a VAT-inclusive amount. */
export function vatInside(grossOre: number, rate10000: number): number {
  return roundAwayFromZero((grossOre * rate10000) / (ratePrecision + rate10000));
}

export function convert(ore: number, rate10000: number): number {
  return roundAwayFromZero((ore * rate10000) / ratePrecision);
}

export function sum<T>(items: T[], amountOf: (item: T) => number): number {
  return items.reduce((total, item) => total + amountOf(item), 0);
}

function roundAwayFromZero(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) + 0;
}
