import type { Hq } from './hq.ts';
import type { PositionRow } from './quote-records.ts';

export const TAX_PERCENT = 19;

export function netOf({ amount, price }: Pick<PositionRow, 'amount' | 'price'>): number {
  return cents(amount * price);
}

export function taxOf(net: number): number {
  return cents((net * TAX_PERCENT) / 100);
}

/** Guessed: optional positions do not count. */
export function netTotalOf(hq: Hq, quoteId: number): number {
  const counted = hq.positions.having(quoteId).filter(({ isOptional }) => !isOptional);
  return cents(counted.reduce((sum, position) => sum + netOf(position), 0));
}

/** What lies within a group, in all depths; of a subtotal, within its group. */
export function netWithin(hq: Hq, quoteId: number, groupId: number): number {
  const inner = hq.positions.having(quoteId).filter(({ parentId }) => parentId === groupId);
  return cents(
    inner.reduce((sum, each) => {
      const own = each.isOptional ? 0 : netOf(each);
      return sum + own + (each.kind === 'group' ? netWithin(hq, quoteId, each.id) : 0);
    }, 0),
  );
}

function cents(value: number): number {
  return Math.round(value * 100) / 100;
}
