import type { Connection } from '../../../shared/connections/connection.ts';
import type { Job } from '../../../shared/jobs/job.ts';
import { isUnderway } from '../../../shared/jobs/job.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { needsPerson } from '../../../shared/operations/checklist.ts';
import type { ConnectionSecret } from '../../../shared/secrets/connection-secret.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import type { VendorDefinition } from '../../../shared/vendors/define-vendor.ts';
import { checklistOf } from '../jobs/checklist-of.ts';
import type { RefusedCode } from '../output/refused.ts';

/** What comes next on the way to the start. */
export type NextStep =
  | { step: 'keys'; vendors: Vendor[] }
  | { step: 'check' | 'checking' | 'preview' | 'preview-again' | 'previewing' | 'ask' | 'starting' }
  /** A point of the checklist, and how many there are beside it. */
  | { step: 'point'; point: ChecklistItem; more: number }
  | { step: 'asked'; name: string; at: string };

export interface OnTheWay {
  connection: Pick<Connection, 'shownPlan' | 'liveAsked'>;
  vendors: readonly Pick<VendorDefinition, 'id' | 'access'>[];
  secret: ConnectionSecret | undefined;
  check: Job | undefined;
  plan: Job | undefined;
  live: Job | undefined;
  now: Date;
}

/** The one next step of a connection that has not started. */
export function nextStep(way: OnTheWay): NextStep {
  const { connection, check, plan, live, now } = way;
  if (isUnderway(live, now)) return { step: 'starting' };
  const missing = withoutKeys(way);
  if (missing.length > 0) return { step: 'keys', vendors: missing };
  if (isUnderway(check, now)) return { step: 'checking' };
  const open = openPoints(way);
  if (open === 'unknown') return { step: 'check' };
  const [first, ...others] = open;
  if (first) return { step: 'point', point: first, more: others.length };
  if (isUnderway(plan, now)) return { step: 'previewing' };
  if (!connection.shownPlan) return { step: 'preview' };
  if (wasHeldBack(live, ['plan-moved', 'plan-unseen'], plan)) return { step: 'preview-again' };
  return connection.liveAsked ? { step: 'asked', ...connection.liveAsked } : { step: 'ask' };
}

function withoutKeys({ vendors, secret }: OnTheWay): Vendor[] {
  return vendors
    .filter(({ id, access }) => !access.safeParse(secret?.vendors[id]).success)
    .map(({ id }) => id);
}

function openPoints({ check, live }: OnTheWay): ChecklistItem[] | 'unknown' {
  const items = checklistOf(check);
  if (!items || wasHeldBack(live, ['setup-open'], check)) return 'unknown';
  return items.filter((item) => needsPerson([item]));
}

/** Whether the start was refused for that, and what mends it has not been done since. */
function wasHeldBack(
  live: Job | undefined,
  codes: readonly RefusedCode[],
  mending: Job | undefined,
): boolean {
  const isIt = live?.state === 'failed' && codes.some((code) => code === live.problem?.code);
  return isIt && (mending?.endedAt ?? '') < (live.endedAt ?? '');
}
