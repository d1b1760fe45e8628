import Big from 'big.js';

/** Money is never a binary float: numbers come from JSON with few decimals, and go back the same way. */
export function decimal(value: number | string): Big {
  return new Big(value);
}

/** Both vendors round half away from zero, to two decimals. */
export function cents(value: Big): Big {
  return value.round(2, Big.roundHalfUp);
}

export function sum(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0));
}
