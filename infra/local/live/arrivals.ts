import { recordPath } from '../../../shared/console-paths.ts';
import { arrivedSentence, causedSentence } from './arrival-words.ts';
import type { Change } from './changes.ts';
import type { LinkMemory } from './link-memory.ts';
import { traceName } from './link-memory.ts';
import type { Story } from './story.ts';
import type { TracedLink } from './traced-links.ts';

/** Tells what people did, and what came of it in the other system how much later. */
export interface Arrivals {
  /** Somebody did it at the screen. */
  caused(change: Change): void;
  /** A call did it. */
  arrived(change: Change): void;
  stop(): void;
}

interface Surroundings {
  links: LinkMemory;
  story: Pick<Story, 'tell'>;
  now(): Date;
  sleep(milliseconds: number): Promise<unknown>;
}

/** A record that takes many calls is told once, when its run has ended; or when that is not seen in time. */
const PATIENCE_MILLISECONDS = 5_000;
const LOOK_MILLISECONDS = 150;

/** Times are epoch milliseconds. */
interface Pending {
  change: Change;
  firstAt: number;
  lastAt: number;
}

export function createArrivals(surroundings: Surroundings): Arrivals {
  const { links, story, now } = surroundings;
  const causes = new Map<string, number>();
  const pending = new Map<string, Pending>();
  let isStopped = false;
  const report = ({ change, firstAt, lastAt }: Pending, found: TracedLink | undefined) => {
    const from = found?.definition.source.id;
    const begunAt = found && causes.get(sourceName(found));
    const took = begunAt === undefined || begunAt > firstAt ? undefined : lastAt - begunAt;
    const path = found && consolePath(found);
    story.tell(arrivedSentence(change, took), { vendor: change.record.vendor, from, path });
  };
  const settle = async (wait: Pending) => {
    const found = await whenSettled(wait, surroundings, () => isStopped);
    pending.delete(wait.change.record.key);
    if (!isStopped) report(wait, found);
  };
  return {
    caused(change) {
      const { vendor, source } = change.record;
      story.tell(causedSentence(change), { vendor });
      if (!source) return;
      causes.set(traceName(vendor, source), now().getTime());
      links.remember(change.record).catch(notFound);
    },
    arrived(change) {
      const { key, target } = change.record;
      if (!target) return;
      const at = now().getTime();
      const before = pending.get(key);
      if (before) {
        Object.assign(before, { change: joined(before.change, change), lastAt: at });
        return;
      }
      const wait = { change, firstAt: at, lastAt: at };
      pending.set(key, wait);
      void settle(wait);
    },
    stop: () => void (isStopped = true),
  };
}

/** Its link, once the run that wrote it has ended. */
async function whenSettled(
  wait: Pending,
  { links, now, sleep }: Surroundings,
  isStopped: () => boolean,
): Promise<TracedLink | undefined> {
  let found: TracedLink | undefined;
  while (!isStopped() && now().getTime() - wait.lastAt < PATIENCE_MILLISECONDS) {
    found = await links.find(wait.change.record).catch(notFound);
    if (found && Date.parse(found.link.outcome?.at ?? '') >= wait.firstAt) break;
    await sleep(LOOK_MILLISECONDS);
  }
  return found;
}

function joined(before: Change, next: Change): Change {
  return before.kind === 'added' && next.kind === 'changed' ? { ...next, kind: 'added' } : next;
}

function sourceName({ link: { key }, definition }: TracedLink): string {
  return traceName(definition.source.id, { entity: key.entity, id: key.sourceId });
}

function consolePath({ link: { key }, definition }: TracedLink): string | undefined {
  const { connection, entity, sourceId: id } = key;
  return recordPath(connection, { direction: definition.id, entity, id });
}

/** Then it is told without the time it took. */
const notFound = () => undefined;
