import { DateTime } from 'luxon';
import * as z from 'zod';
import type { Link } from '../../../shared/links/link.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import type { MocoAworkRun } from '../run.ts';
import { askMatching, endOfRun, goOn } from './ask-matching.ts';
import { readTimeLink } from './time-link.ts';

/** How far back the daily sweep looks for deletions and forgotten changes. */
const LOOK_BACK_DAYS = 62;
/** Listed whole, as only a whole list says what is missing: of hundreds of people a dozen pages. */
const DAYS_AT_ONCE = 7;

/** The last run stopped before that day. */
const cursorSchema = z.object({ fromDay: z.iso.date() });

/** Local days, both included; the last stretch has no end. */
interface Stretch {
  fromDay: string;
  toDay?: string;
}

/**
 * `all`: every entry of the last weeks once a day. What is linked but no longer listed is only looked at more closely:
 * it is deleted in MOCO when awork says so for that entry.
 */
export async function sweepAll(cursor: unknown, run: MocoAworkRun) {
  const until = endOfRun(run);
  const lookBack = firstDay(run);
  // All of them in every run: an entry may have moved to another day.
  const links = await linksSince(lookBack, run);
  const first = cursorSchema.safeParse(cursor).data?.fromDay ?? lookBack;
  let sent = 0;
  for (const stretch of stretchesFrom(first, run.now())) {
    if (run.now() >= until) {
      await goOn('all', run);
      return { cursor: { fromDay: stretch.fromDay }, sent };
    }
    sent += await sweepStretch(stretch, links, run);
  }
  return { cursor: undefined, sent };
}

function firstDay({ settings, now }: MocoAworkRun): string {
  const lookBack =
    DateTime.fromJSDate(now(), { zone: 'utc' }).minus({ days: LOOK_BACK_DAYS }).toISODate() ?? '';
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
async function linksSince(day: string, { links, connection }: MocoAworkRun): Promise<Map<string, Link>> {
  const since = new Map<string, Link>();
  for await (const link of links.list(connection.id, 'time')) {
    if ((readTimeLink(link.data).day ?? link.sourceVersion ?? '') >= day) since.set(link.key.sourceId, link);
  }
  return since;
}

async function sweepStretch(
  stretch: Stretch,
  links: ReadonlyMap<string, Link>,
  run: MocoAworkRun,
): Promise<number> {
  const listed = new Set<string>();
  const differs = (entry: AworkTimeEntry, link?: Link) => {
    listed.add(entry.id);
    return link?.sourceVersion !== entry.updatedOn;
  };
  const { sent } = await askMatching(stretch, differs, run, { linkOf: async (id) => links.get(id) });
  const isMissing = ({ key, targetId, data }: Link) =>
    targetId !== undefined && isWithin(readTimeLink(data).day, stretch) && !listed.has(key.sourceId);
  const missing = [...links.values()].filter(isMissing).map(({ key }) => key.sourceId);
  await run.ask('time', missing, 'sweep');
  return sent + missing.length;
}

function isWithin(day: string | undefined, { fromDay, toDay }: Stretch): boolean {
  return day !== undefined && day >= fromDay && (toDay === undefined || day <= toDay);
}
