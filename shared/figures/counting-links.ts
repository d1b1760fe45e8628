import type { DirectionDefinition } from '../direction-definition.ts';
import type { Link, Settlement } from '../links/link.ts';
import type { LinkStore } from '../links/link-store.ts';
import type { Figures } from './figures.ts';
import type { Tally } from './tally.ts';

/** The same links, with each change of a record's state told to the tally. Links beside records, such as of tasks, do not count. */
export function countingLinks(
  links: LinkStore,
  tally: Pick<Tally, 'count'>,
  { entities }: Pick<DirectionDefinition, 'entities'>,
): LinkStore {
  const countsAs = (link: CountedLink) => figuresOf(link, entities);
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

type CountedLink = Pick<Link, 'key' | 'targetId' | 'outcome' | 'openSince'>;

/** What one link counts for. */
export function figuresOf(
  { key, targetId, outcome, openSince }: CountedLink,
  entities: readonly string[],
): Figures {
  const kind = openSince === undefined ? undefined : outcome?.kind;
  return {
    waiting: Number(kind === 'waiting'),
    retrying: Number(kind === 'retrying'),
    parked: Number(kind === 'parked'),
    linked: Number(targetId !== undefined && entities.includes(key.entity)),
  };
}

function settled(link: Link, settlement: Settlement): CountedLink {
  const targetId = 'targetId' in settlement ? settlement.targetId : link.targetId;
  const { outcome, openSince } = settlement;
  return { key: link.key, targetId, outcome, openSince };
}

function change(was: Figures, is: Figures): Figures {
  return {
    waiting: is.waiting - was.waiting,
    retrying: is.retrying - was.retrying,
    parked: is.parked - was.parked,
    linked: is.linked - was.linked,
  };
}
