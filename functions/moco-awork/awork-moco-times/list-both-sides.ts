import { inTurns } from '../../../shared/in-turns.ts';
import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { Period } from '../../../shared/reconcile/listed-stretch.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import { looksOpen } from '../../../shared/vendors/awork/times/finished.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { readProjectLink } from '../linked-project.ts';
import type { MocoAworkRun } from '../run.ts';
import type { FactSources } from './read-time.ts';
import { gatherFacts } from './read-time.ts';
import { entryOf } from './time-link.ts';
import type { LinkedProject, TimeFacts, Wanted } from './wanted-activity.ts';
import { wantedActivity } from './wanted-activity.ts';

/** An entry as listed, with what MOCO should hold of it. */
export interface ListedEntry {
  entry: AworkTimeEntry;
  link: Link | undefined;
  facts: TimeFacts;
  wanted: Wanted;
  /** It may have been in MOCO before we were. */
  isOlder: boolean;
}

/** An activity as listed, with the entry that a link or our mark names. */
export interface ListedActivity {
  activity: MocoActivity;
  entryId: string | undefined;
  /** Of that entry. */
  link: Link | undefined;
  /** On a project whose times we transfer. */
  isOnOurs: boolean;
}

export interface BothSides {
  entries: readonly ListedEntry[];
  activities: readonly ListedActivity[];
}

/** What holds for all days of a comparison. */
export interface Ground {
  sources: FactSources;
  isOurs(mocoProjectId: number): boolean;
}

/** Reads the links of all projects once; people are asked for once each. */
export async function openGround({ links, connection, people }: MocoAworkRun): Promise<Ground> {
  const projects = new Map<string, LinkedProject>();
  for await (const { key, targetId, data } of links.list(connection.id, 'project')) {
    const read = readProjectLink(data);
    if (targetId !== undefined && read.takesTimes)
      projects.set(targetId, { mocoProjectId: Number(key.sourceId), data: read });
  }
  const ours = new Set(
    [...projects.values()].filter(({ data }) => !data.ended).map(({ mocoProjectId }) => mocoProjectId),
  );
  const found = new Map<string, ReturnType<FactSources['findPerson']>>();
  return {
    isOurs: (mocoProjectId) => ours.has(mocoProjectId),
    sources: {
      findProject: async (aworkProjectId) => projects.get(aworkProjectId),
      findPerson(aworkUserId) {
        const match = found.get(aworkUserId) ?? people.mocoUserOf(aworkUserId);
        found.set(aworkUserId, match);
        return match;
      },
      // One with a duration may be either; what is not in MOCO is read on its own.
      isFinished: async (entry) => !looksOpen(entry) || Boolean(entry.duration),
    },
  };
}

/**
 * Both lists of some days at the fewest pages, with the link of each record. Links are looked up one by one: that takes
 * as long as the days are full, however many years of links there are.
 */
export async function listBothSides(
  { fromDay, toDay }: Period,
  ground: Ground,
  run: MocoAworkRun,
): Promise<BothSides> {
  const [listed, held] = await Promise.all([
    Array.fromAsync(run.awork.timeEntries({ fromDay, toDay })),
    Array.fromAsync(run.moco.activitiesBetween(fromDay, toDay)),
  ]);
  const entries = await inTurns(listed, (entry) => describeEntry(entry, ground, run));
  const linkByTarget = new Map(
    entries.flatMap(({ link }) => (link?.targetId === undefined ? [] : [[link.targetId, link] as const])),
  );
  const activities = await inTurns(held, (activity) => describeActivity(activity, linkByTarget, ground, run));
  return { entries, activities };
}

async function describeEntry(
  entry: AworkTimeEntry,
  { sources }: Ground,
  run: MocoAworkRun,
): Promise<ListedEntry> {
  const link = await run.links.get({ connection: run.connection.id, entity: 'time', sourceId: entry.id });
  const facts = await gatherFacts(entry, { targetId: link?.targetId, data: link?.data }, sources, run);
  const isOlder = isFromBefore(run.connection, entry.createdOn);
  return { entry, link, facts, wanted: wantedActivity(facts, run.settings), isOlder };
}

async function describeActivity(
  activity: MocoActivity,
  linkByTarget: ReadonlyMap<string, Link>,
  { isOurs }: Ground,
  { links, connection }: MocoAworkRun,
): Promise<ListedActivity> {
  const isOnOurs = isOurs(activity.project.id);
  const marked = entryOf(activity);
  const target = String(activity.id);
  const bound =
    linkByTarget.get(target) ??
    (marked !== undefined || isOnOurs ? await links.findByTarget(connection.id, 'time', target) : undefined);
  if (bound) return { activity, entryId: bound.key.sourceId, link: bound, isOnOurs };
  if (marked === undefined) return { activity, entryId: undefined, link: undefined, isOnOurs };
  const link = await links.get({ connection: connection.id, entity: 'time', sourceId: marked });
  return { activity, entryId: marked, link, isOnOurs };
}
