import { commonReasons } from '../common-reasons.ts';
import { Failure } from '../failure.ts';
import type { ClaimedLink, LinkChange } from './link.ts';
import type { LinkStore } from './link-store.ts';

/** A dead worker's record is free after this time; whoever lives renews the lease before each vendor call. */
export const LEASE_SECONDS = 45;
/** A lease this fresh is not renewed. */
const FRESH_SECONDS = 5;

/** A running claim. `link` is always as last saved, so that whoever settles it keeps the progress. */
export interface OpenClaim {
  readonly link: ClaimedLink;
  save(change: LinkChange): Promise<void>;
  /**
   * Renews the lease unless it holds for so long anyway. Throws `claim-lost` when somebody else has taken over: no more
   * may be written.
   */
  keep(seconds?: number): Promise<void>;
}

export function openClaim(
  { links, now }: { links: Pick<LinkStore, 'save' | 'renew'>; now(): Date },
  claimed: ClaimedLink,
): OpenClaim {
  let link = claimed;
  return {
    get link() {
      return link;
    },
    async save(change) {
      // A copy: what the direction goes on to change is not saved yet.
      link = await links.save(link, structuredClone(change));
    },
    async keep(seconds = LEASE_SECONDS - FRESH_SECONDS) {
      if (link.leaseUntil - now().getTime() >= seconds * 1000) return;
      const leaseUntil = now().getTime() + LEASE_SECONDS * 1000;
      if (!(await links.renew(link, leaseUntil))) throw new Failure(commonReasons['claim-lost']);
      link = { ...link, leaseUntil };
    },
  };
}
