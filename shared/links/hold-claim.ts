import type { OpenClaim } from './open-claim.ts';
import type { LinkStore } from './link-store.ts';
import type { Settlement } from './link.ts';

/** A claim until its end, which gives it back unless it was settled: then it is free, and one more write would be refused. */
export function holdClaim(links: Pick<LinkStore, 'settle' | 'release'>, claim: Pick<OpenClaim, 'link'>) {
  let isSettled = false;
  return {
    async settle(settlement: Settlement): Promise<boolean> {
      isSettled = await links.settle(claim.link, settlement);
      return isSettled;
    },
    async end(): Promise<void> {
      if (!isSettled) await links.release(claim.link);
    },
  };
}
