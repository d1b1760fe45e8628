import type { ClaimedLink, LinkChange } from './link.ts';
import type { LinkStore } from './link-store.ts';

/** A running claim. `link` is always as last saved, so that whoever settles it keeps the progress. */
export interface OpenClaim {
  readonly link: ClaimedLink;
  save(change: LinkChange): Promise<void>;
}

export function openClaim(links: LinkStore, claimed: ClaimedLink): OpenClaim {
  let link = claimed;
  return {
    get link() {
      return link;
    },
    async save(change) {
      // A copy: what the direction goes on to change is not saved yet.
      link = await links.save(link, structuredClone(change));
    },
  };
}
