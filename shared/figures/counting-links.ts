import type { Link, Settlement } from '../links/link.ts';
import type { Explaining } from '../links/reason-of.ts';
import type { LinkStore } from '../links/link-store.ts';
import type { CountedLink } from './figures-of.ts';
import { figuresOf } from './figures-of.ts';
import type { Figures } from './figures.ts';
import { eachFigure } from './figures.ts';
import type { Tally } from './tally.ts';

/** The same links, with each change of a record's state told to the tally. */
export function countingLinks(
  links: LinkStore,
  tally: Pick<Tally, 'count'>,
  definition: Explaining,
): LinkStore {
  const countsAs = (link: CountedLink) => figuresOf(link, [definition]);
  /** As they were when they were claimed, by lease: progress is saved into a link before it is settled. */
  const before = new Map<string, Figures>();
  return {
    ...links,
    async claim(request) {
      const claim = await links.claim(request);
      if (claim.kind === 'claimed') before.set(claim.link.lease, countsAs(claim.link));
      return claim;
    },
    async settle(link, settlement) {
      const isSettled = await links.settle(link, settlement);
      const was = before.get(link.lease);
      before.delete(link.lease);
      if (isSettled && was)
        tally.count(link.key.connection, change(was, countsAs(settled(link, settlement))));
      return isSettled;
    },
    async release(link) {
      const was = before.get(link.lease);
      before.delete(link.lease);
      await links.release(link);
      if (was) tally.count(link.key.connection, change(was, countsAs(link)));
    },
  };
}

function settled(link: Link, settlement: Settlement): CountedLink {
  const targetId = 'targetId' in settlement ? settlement.targetId : link.targetId;
  const { outcome, openSince, differsSince } = settlement;
  return { key: link.key, targetId, outcome, openSince, differsSince };
}

function change(was: Figures, is: Figures): Figures {
  return eachFigure((kind) => is[kind] - was[kind]);
}
