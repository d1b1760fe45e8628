import Big from 'big.js';
import type { Period, Total } from '../../../shared/reconcile/listed-stretch.ts';
import type { ReconciledStretch, ReconcileRow } from '../../../shared/reconcile/reconcile.ts';

/** One direction, compared over the whole period. */
export interface Reconciled {
  direction: string;
  /** Records of the source that belong at the target. */
  compared: number;
  totals: Total[];
  rows: ReconcileRow[];
}

export interface ReconcileData {
  connection: string;
  period: Period;
  directions: readonly Reconciled[];
  /** Records sent to be repaired; null when nothing was to be repaired, or nobody asked. */
  repaired: number | null;
}

export function emptyReconciled(direction: string): Reconciled {
  return { direction, compared: 0, totals: [], rows: [] };
}

export function addStretch(
  reconciled: Reconciled,
  { compared, totals, rows }: ReconciledStretch,
): Reconciled {
  return {
    ...reconciled,
    compared: reconciled.compared + compared,
    totals: totals.reduce(addTotal, reconciled.totals),
    rows: [...reconciled.rows, ...rows],
  };
}

/** A group that goes on in the next stretch is one. */
function addTotal(totals: readonly Total[], total: Total): Total[] {
  const isSame = (other: Total) => groupKey(other) === groupKey(total);
  const before = totals.find(isSame);
  if (!before) return [...totals, total];
  const sum = (name: 'source' | 'target' | 'others') => new Big(before[name]).plus(total[name]).toNumber();
  const added = { ...before, source: sum('source'), target: sum('target'), others: sum('others') };
  return totals.map((each) => (isSame(each) ? added : each));
}

function groupKey({ group, unit }: Total): string {
  return JSON.stringify([group, unit]);
}
