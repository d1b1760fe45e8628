import type { OpenClaim } from '../links/open-claim.ts';
import type { Pointer } from '../pointer.ts';
import { isSameDetails } from '../same-details.ts';
import type { Ending, InWork } from './end-claim.ts';
import { endClaim } from './end-claim.ts';
import type { Handled } from './worker-deps.ts';

/**
 * Into the dead-letter queue, to wait for a person. The dead letter comes first: a crash in between leaves it twice,
 * never a parked record that nobody sees. The same reason once more, told by another hook or sweep, needs no second
 * letter; to an operator who asked for the record it does, because the first may have been replayed or discarded.
 */
export async function park(ending: Ending, inWork: InWork): Promise<Handled> {
  const { pointer, claim, deps } = inWork;
  const { reason, details } = ending;
  const note = { code: reason.code, details, at: deps.now().toISOString() };
  const isStill = isParkedAlready(ending, pointer, claim);
  if (!isStill) await deps.queue.park(pointer.direction, { pointer, note });
  // What was parked is settled until a later change.
  const letterAt = isStill ? claim?.link.outcome?.letterAt : note.at;
  const settled = { ...ending, letterAt, readAt: claim?.link.claimedAt, hint: pointer.hint };
  const handled = await endClaim(settled, inWork);
  return { ...handled, ...(isStill && { isStillParked: true }) };
}

function isParkedAlready(
  { reason, details }: Ending,
  { force }: Pointer,
  claim: OpenClaim | undefined,
): boolean {
  const last = claim?.link.outcome;
  const isSame = last?.code === reason.code && isSameDetails(last.details, details);
  return last?.kind === 'parked' && isSame && !force;
}
