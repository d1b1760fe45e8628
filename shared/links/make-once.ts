import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { LinkKey } from './link.ts';
import { outcomeFor } from './link.ts';
import type { LinkStore } from './link-store.ts';
import type { OpenClaim } from './open-claim.ts';
import { openClaim } from './open-claim.ts';

const LEASE_SECONDS = 150;

/**
 * The target of a link that several records share, made by whoever holds its claim first. `make` must look for what is
 * already there before it creates, because a create that was never confirmed comes back here. Others retry shortly.
 */
export async function makeOnce(
  key: LinkKey,
  { links, now }: { links: LinkStore; now(): Date },
  make: (claim: OpenClaim) => Promise<string>,
): Promise<string> {
  const claim = await links.claim({ key, leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') throw new Failure(commonReasons['claim-held'], { retryAfterSeconds: 2 });
  try {
    if (claim.link.targetId) return claim.link.targetId;
    const open = openClaim(links, claim.link);
    const targetId = await make(open);
    await links.settle(open.link, {
      targetId,
      outcome: outcomeFor(commonReasons['brought-in-line'], {}, now()),
    });
    return targetId;
  } finally {
    await links.release(claim.link);
  }
}
