import { commonReasons } from '../common-reasons.ts';
import { Failure, toFailure } from '../failure.ts';
import type { RunContext } from '../run-context.ts';
import { certainFrom, holdWhileUncertain } from './late-commit.ts';
import { holdClaim } from './hold-claim.ts';
import type { Link, LinkKey } from './link.ts';
import { outcomeFor } from './link.ts';
import type { OpenClaim } from './open-claim.ts';
import { LEASE_SECONDS, openClaim } from './open-claim.ts';

/** How something is made, and found again after a create that was never confirmed. Both answer its id at the target. */
export interface Making {
  find(claim: OpenClaim): Promise<string | undefined>;
  /** Whether the target that is remembered will do; any will unless this says otherwise. */
  isGood?(link: Link): boolean;
  create(claim: OpenClaim): Promise<string>;
}

/**
 * The target of a link that several records share, made by whoever holds its claim first. Others retry shortly, and so
 * does everybody while a create without an answer may still be committed.
 */
export async function makeOnce(
  key: LinkKey,
  { links, claims, now }: Pick<RunContext, 'links' | 'claims' | 'now'>,
  { find, isGood = () => true, create }: Making,
): Promise<string> {
  const taken = await links.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (taken.kind !== 'claimed') throw new Failure(commonReasons['claim-held'], { retryAfterSeconds: 2 });
  const claim = openClaim({ links, now }, taken.link);
  const held = holdClaim(links, claim);
  claims.add(claim);
  try {
    if (claim.link.targetId && isGood(claim.link)) return claim.link.targetId;
    const found = await find(claim);
    if (found === undefined) holdWhileUncertain(claim.link, now());
    const targetId = found ?? (await create(claim));
    const outcome = outcomeFor(commonReasons['brought-in-line'], {}, now());
    await held.settle({ targetId, outcome });
    return targetId;
  } catch (error) {
    const createAfter = certainFrom(error, now());
    if (createAfter !== undefined) {
      const { reason, details } = toFailure(error);
      const { unfinishedSince = claim.link.claimedAt } = claim.link;
      const outcome = outcomeFor(reason, details, now());
      await held.settle({ outcome, unfinishedSince, createAfter });
    }
    throw error;
  } finally {
    claims.delete(claim);
    await held.end();
  }
}
