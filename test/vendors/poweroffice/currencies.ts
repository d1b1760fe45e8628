/** NOK per `base` units, made up; the base of 100 is usual for the neighbours' crowns. */
const rates: Record<string, { name: string; base: 1 | 100; rate10000: number }> = {
  NOK: { name: 'Norwegian krone', base: 1, rate10000: 10_000 },
  EUR: { name: 'Euro', base: 1, rate10000: 117_000 },
  USD: { name: 'US dollar', base: 1, rate10000: 101_500 },
  GBP: { name: 'Pound sterling', base: 1, rate10000: 136_400 },
  SEK: { name: 'Swedish krona', base: 100, rate10000: 1_049_000 },
  DKK: { name: 'Danish krone', base: 100, rate10000: 1_568_000 },
  CHF: { name: 'Swiss franc', base: 1, rate10000: 124_800 },
};

export const currencies = Object.entries(rates).map(([Code, { name }]) => ({
  Code,
  IsActive: ['NOK', 'EUR', 'USD'].includes(Code),
  Notation: name,
}));

export function isCurrency(code: string): boolean {
  return code in rates;
}

/** NOK for one unit in ten-thousandths, which is how vouchers want it. */
export function nokPerUnit10000(code: string): number {
  const { base, rate10000 } = rates[code] ?? { base: 1, rate10000: 10_000 };
  return Math.round(rate10000 / base);
}

/** The quoted rate between two currencies, for `ExchangeBase` units of the first. */
export function quotedRate(from: string, to: string) {
  const ExchangeBase = rates[from]?.base ?? 1;
  const rate = (nokPerUnit10000(from) / nokPerUnit10000(to)) * ExchangeBase;
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
  return { ExchangeBase, ExchangeRate: rounded(rate), ReverseExchangeRate: rounded(1 / rate) };
}
