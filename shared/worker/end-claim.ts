import type { LinkChange, Settlement } from '../links/link.ts';
import { isOpen, outcomeFor } from '../links/link.ts';
import type { OpenClaim } from '../links/open-claim.ts';
import type { Pointer } from '../pointer.ts';
import type { Reason } from '../reason.ts';
import type { Details } from '../wording.ts';
import { outcomeOf } from '../reason.ts';
import type { Handled, WorkerDeps } from './worker-deps.ts';

/** One message in work. Without a claim it failed before, or is held by somebody else. */
export interface InWork {
  pointer: Pointer;
  claim: OpenClaim | undefined;
  deps: WorkerDeps;
}

/** Why a record ends as it does, and what is known of it now. */
export interface Ending
  extends
    LinkChange,
    Pick<Settlement, 'readAt' | 'shown' | 'unfinishedSince' | 'createAfter' | 'hint' | 'writes'> {
  reason: Reason;
  details: Details;
  /** ISO instant of its dead letter. */
  letterAt?: string | undefined;
}

/** Writes down what became of a record, which the kind of the reason says, and gives its claim back. */
export async function endClaim(
  { reason, details, letterAt, ...change }: Ending,
  { pointer, claim, deps }: InWork,
): Promise<Handled> {
  const outcome = { ...outcomeFor(reason, details, deps.now()), ...(letterAt && { letterAt }) };
  if (claim) {
    const { openSince = pointer.firstAt, differsSince = pointer.firstAt } = claim.link;
    const since = {
      openSince: isOpen(outcome) ? openSince : undefined,
      differsSince: reason.staysDifferent ? differsSince : undefined,
    };
    await deps.links.settle(claim.link, { ...change, outcome, ...since });
  }
  return { kind: outcomeOf[reason.kind], reason };
}
