import type { Connection } from '../../../shared/connections/connection.ts';
import { fingerprint } from '../../../shared/fingerprint.ts';
import type { PlanKind, PlanRow } from '../plan/plan-row.ts';

export type ShownPlan = NonNullable<Connection['shownPlan']>;

/** What touches records that are there already, or needs a person: each of them must be as it was shown. */
const exact: readonly PlanKind[] = ['adopt', 'change', 'delete', 'park', 'retry'];
/** People go on working between the plan and the start: so many new records, or this share, are no surprise. */
const FEW = 10;
const SHARE = 0.02;

export function shownPlan(rows: readonly PlanRow[], now: Date): ShownPlan {
  return { digest: digestOf(rows), creates: createsOf(rows), at: now.toISOString() };
}

/** Whether something else would happen now than was shown then. */
export function hasMovedAway(shown: ShownPlan, rows: readonly PlanRow[]): boolean {
  const more = Math.abs(createsOf(rows) - shown.creates);
  return digestOf(rows) !== shown.digest || more > Math.max(FEW, SHARE * shown.creates);
}

function createsOf(rows: readonly PlanRow[]): number {
  return rows.filter(({ plan }) => plan === 'create').length;
}

function digestOf(rows: readonly PlanRow[]): string {
  const lines = rows
    .filter(({ plan }) => exact.includes(plan))
    .map(({ direction, entity, id, plan, code }) => [direction, entity, id, plan, code].join(' '));
  return fingerprint(lines.toSorted());
}
