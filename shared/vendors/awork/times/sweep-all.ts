import { DateTime } from 'luxon';
import * as z from 'zod';
import { commonReasons } from '../../../common-reasons.ts';
import type { AworkTimeEntry } from '../records.ts';
import type { KnownLink } from './ask-matching.ts';
import { askMatching, endOfRun, goOn } from './ask-matching.ts';
import { isLeftOut } from './differs.ts';
import type { TimeSweeping } from './sweeping.ts';

/** Listed whole, as only a whole list says what is missing: of hundreds of people a dozen pages. */
const DAYS_AT_ONCE = 7;

/** Of what a direction remembers of an entry, its local day. */
const remembered = z.object({ day: z.string().optional() });
/** The last run stopped before that day. */
const cursorSchema = z.object({ fromDay: z.iso.date() });

/** Local days, both included; the last stretch has no end. */
interface Stretch {
  fromDay: string;
  toDay?: string;
}

/** So little of each link is held that a year of hundreds of people fits in memory. */
interface SweptLink extends KnownLink {
  day: string | undefined;
  /** More deletions than the breaker lets through: only who has looked at them lets them go on. */
  isStopped: boolean;
}

/**
 * `all`: every entry of the months that may be open in MOCO, once a day. What is linked but no longer listed is only
 * looked at more closely: it is deleted in MOCO when awork says so for that entry.
 */
export async function sweepAll(cursor: unknown, run: TimeSweeping) {
  const until = endOfRun(run);
  const lookBack = firstDay(run);
  // All of them in every run: an entry may have moved to another day.
  const links = await linksSince(lookBack, run);
  const first = cursorSchema.safeParse(cursor).data?.fromDay ?? lookBack;
  const listed = new Set<string>();
  let sent = 0;
  let isBegun = false;
  for (const stretch of stretchesFrom(first, run.now())) {
    if (isBegun && run.now() >= until) {
      await goOn('all', run);
      return { cursor: { fromDay: stretch.fromDay }, sent };
    }
    isBegun = true;
    sent += await sweepStretch(stretch, { links, listed }, run);
  }
  sent += await askForWaiting(listed, run);
  return { cursor: undefined, sent };
}

function firstDay({ settings, now }: TimeSweeping): string {
  const today = DateTime.fromJSDate(now(), { zone: 'utc' });
  const lookBack = today.minus({ months: settings.lookBackMonths }).startOf('month').toISODate() ?? '';
  return lookBack > settings.startDate ? lookBack : settings.startDate;
}

function* stretchesFrom(first: string, now: Date): Generator<Stretch, void> {
  const today = DateTime.fromJSDate(now, { zone: 'utc' });
  let from = DateTime.fromISO(first, { zone: 'utc' });
  for (;;) {
    const next = from.plus({ days: DAYS_AT_ONCE });
    const fromDay = from.toISODate() ?? first;
    if (next > today) {
      yield { fromDay };
      return;
    }
    yield { fromDay, toDay: next.minus({ days: 1 }).toISODate() ?? first };
    from = next;
  }
}

/** Of the years before there are too many to hold. */
async function linksSince(
  first: string,
  { links, connection, isStale = async () => false }: TimeSweeping,
): Promise<Map<string, SweptLink>> {
  const since = new Map<string, SweptLink>();
  for await (const link of links.list(connection.id, 'time')) {
    const { key, targetId, data, outcome, openSince } = link;
    // No day that is listed is left out any more.
    const sourceVersion = isLeftOut(link) || (await isStale(link)) ? undefined : link.sourceVersion;
    const { day } = remembered.parse(data ?? {});
    if ((day ?? link.sourceVersion ?? '') < first) continue;
    const isStopped = outcome?.kind === 'parked' && outcome.code === commonReasons['delete-breaker'].code;
    since.set(key.sourceId, { targetId, sourceVersion, openSince, day, isStopped });
  }
  return since;
}

async function sweepStretch(
  stretch: Stretch,
  { links, listed }: { links: ReadonlyMap<string, SweptLink>; listed: Set<string> },
  run: TimeSweeping,
): Promise<number> {
  const isWanted = (entry: AworkTimeEntry, link?: KnownLink) => {
    listed.add(entry.id);
    return link?.sourceVersion !== entry.updatedOn;
  };
  const { sent } = await askMatching(stretch, isWanted, run, { linkOf: async (id) => links.get(id) });
  const isMissing = ([id, { targetId, day, isStopped }]: [string, SweptLink]) =>
    targetId !== undefined && isWithin(day, stretch) && !isStopped && !listed.has(id);
  const missing = [...links].filter(isMissing).map(([id]) => id);
  await run.ask('time', missing, 'sweep');
  return sent + missing.length;
}

/** What waits has no target and no day yet, so no stretch misses it. Each that this run did not list costs one reading. */
async function askForWaiting(
  listed: ReadonlySet<string>,
  { links, connection, ask }: TimeSweeping,
): Promise<number> {
  const unlisted: string[] = [];
  for await (const { key, targetId, outcome } of links.listOpen(connection.id)) {
    const isWaiting = key.entity === 'time' && targetId === undefined && outcome?.kind === 'waiting';
    if (isWaiting && !listed.has(key.sourceId)) unlisted.push(key.sourceId);
  }
  await ask('time', unlisted, 'sweep');
  return unlisted.length;
}

function isWithin(day: string | undefined, { fromDay, toDay }: Stretch): boolean {
  return day !== undefined && day >= fromDay && (toDay === undefined || day <= toDay);
}
