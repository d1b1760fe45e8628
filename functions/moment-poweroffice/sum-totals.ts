import Big from 'big.js';
import type { Total } from '../../shared/reconcile/listed-stretch.ts';

type Side = 'source' | 'target' | 'others';

/** Adds amounts up by group and unit, as decimals. */
export interface Totals {
  add(group: Total['group'], unit: string, side: Side, amount: Big | number | null): void;
  all(): Total[];
}

export function createTotals(): Totals {
  const sums = new Map<string, Pick<Total, 'group' | 'unit'> & Record<Side, Big>>();
  const zero = new Big(0);
  return {
    add(group, unit, side, amount) {
      const key = JSON.stringify([group, unit]);
      const sum = sums.get(key) ?? { group, unit, source: zero, target: zero, others: zero };
      sums.set(key, { ...sum, [side]: sum[side].plus(amount ?? 0) });
    },
    all: () =>
      [...sums.values()].map(({ group, unit, source, target, others }) => ({
        ...{ group, unit },
        ...{ source: source.toNumber(), target: target.toNumber(), others: others.toNumber() },
      })),
  };
}
