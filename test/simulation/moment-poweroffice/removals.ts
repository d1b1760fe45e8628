/** What people took away at a target where we knew of it, and what operators sent to be repaired, as `invoice 1`. */
export interface Removals {
  invoices: Set<string>;
  /** Vouchers of expenses, by the id of the expense that was deleted. */
  expenses: Map<number, string>;
  repaired: Set<string>;
}

export function createRemovals(): Removals {
  return { invoices: new Set(), expenses: new Map(), repaired: new Set() };
}
