import { setTimeout as sleep } from 'node:timers/promises';
import type { Operator } from '../../../functions/ops/operator.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import type { Simulated, SimulatedVendors } from '../../../test/vendors/simulators.ts';
import { createArrivals } from './arrivals.ts';
import type { Bell, Ring } from './bell.ts';
import { createLinkMemory } from './link-memory.ts';
import type { Need } from './needs.ts';
import { latest } from './records/read-records.ts';
import type { LiveRecord, Trace } from './records/record.ts';
import type { Story } from './story.ts';
import { createStory } from './story.ts';
import { openTracedLinks } from './traced-links.ts';
import { watchNeeds } from './watch-needs.ts';
import { watchVendors } from './watch-vendors.ts';

/** What the page shows. Nothing is watched while nobody looks, so that a busy suite is not slowed down. */
export interface Live {
  /** The columns, in their order. */
  shown: readonly Simulated[];
  /** Where records are explained, without a slash at the end. */
  consoleUrl: string | undefined;
  /** Somebody looks, and will for a while. */
  look(): void;
  records(vendor: Simulated): LiveRecord[];
  needs(): readonly Need[];
  story: Story;
  /** Told when records or needs are different; answers how to stop listening. */
  listen(hear: () => void): () => void;
  stop(): void;
}

interface Surroundings {
  vendors: SimulatedVendors;
  bell: Bell;
  operator: Pick<Operator, 'connections' | 'connectors' | 'links' | 'now'>;
  shown: readonly Simulated[];
  consoleUrl?: string | undefined;
}

const SHOWN_RECORDS = 12;
const LOOKS_FOR_MILLISECONDS = 60_000;
const TURN_MILLISECONDS = 1_000;

export function openLive({ vendors, bell, operator, shown, consoleUrl }: Surroundings): Live {
  const { now } = operator;
  const watch = watchVendors(vendors);
  const story = createStory(now);
  const links = openTracedLinks(operator);
  const arrivals = createArrivals({ links: createLinkMemory(links), story, now, sleep });
  const findSource = (vendor: Vendor, { entity, id }: Trace) =>
    [...watch.known(vendor).values()].find(({ source }) => source?.entity === entity && source.id === id);
  const needsWatch = watchNeeds({ links, open: operator.links, findSource });
  const listeners = new Set<() => void>();
  const changed = () => listeners.forEach((hear) => hear());
  let lookedAt = -Infinity;
  const isWatched = () => now().getTime() - lookedAt < LOOKS_FOR_MILLISECONDS;
  const hear = ({ vendor, by }: Ring) => {
    if (!isWatched() || !shown.includes(vendor)) return;
    const changes = watch.look(vendor);
    changes.forEach((change) => (by === 'person' ? arrivals.caused(change) : arrivals.arrived(change)));
    if (changes.length > 0) changed();
  };
  const stops = [
    everyTurn(async () => {
      if (isWatched() && (await needsWatch.look())) changed();
    }),
    bell.listen(quietly(hear)),
    () => arrivals.stop(),
  ];
  return {
    ...{ shown, consoleUrl },
    look() {
      const isNew = !isWatched();
      lookedAt = now().getTime();
      if (isNew) shown.forEach((vendor) => watch.look(vendor));
    },
    records: (vendor) => latest(watch.known(vendor).values(), SHOWN_RECORDS),
    needs: needsWatch.needs,
    story,
    listen(hearing) {
      listeners.add(hearing);
      return () => void listeners.delete(hearing);
    },
    stop: () => stops.forEach((stop) => stop()),
  };
}

/** Every now and then, one at a time; what cannot be read now is read at the next turn. */
function everyTurn(turn: () => Promise<void>): () => void {
  let isUnderway = false;
  const timer = setInterval(() => {
    if (isUnderway) return;
    isUnderway = true;
    turn()
      .catch(() => undefined)
      .finally(() => void (isUnderway = false));
  }, TURN_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}

/** A mistake of the page is no trouble of the vendor that rang. */
function quietly(hear: (ring: Ring) => void): (ring: Ring) => void {
  return (ring) => {
    try {
      hear(ring);
    } catch (error) {
      console.error(error);
    }
  };
}
