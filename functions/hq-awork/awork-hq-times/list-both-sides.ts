import { inTurns } from '../../../shared/in-turns.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { Period } from '../../../shared/reconcile/listed-stretch.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import { looksOpen } from '../../../shared/vendors/awork/times/finished.ts';
import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import { readProjectLink } from '../linked-project.ts';
import type { HqAworkRun } from '../run.ts';
import { isFromBeforeUs } from './is-from-before-us.ts';
import type { FactSources } from './read-time.ts';
import { gatherFacts } from './read-time.ts';
import { ownerOf } from './reporting-owner.ts';
import type { LinkedProject, TimeFacts, Wanted } from './wanted-reporting.ts';
import { wantedReporting } from './wanted-reporting.ts';

/** An entry as listed, with what HQ should hold of it. */
export interface ListedEntry {
  entry: AworkTimeEntry;
  link: Link | undefined;
  facts: TimeFacts;
  wanted: Wanted;
  /** It may have been in HQ before we were. */
  isOlder: boolean;
}

/** A reporting as listed, with the entry that has it. */
export interface ListedReporting {
  reporting: HqReporting;
  entryId: string | undefined;
  /** Of that entry. */
  link: Link | undefined;
  /** On a project whose times we transfer. */
  isOnOurs: boolean;
  /** It was there before we were. */
  isOlder: boolean;
}

export interface BothSides {
  listedAt: Date;
  entries: readonly ListedEntry[];
  reportings: readonly ListedReporting[];
}

/** What holds for all days of a comparison. */
export interface Ground {
  sources: FactSources;
  /** By HQ project. */
  projects: ReadonlyMap<number, LinkedProject>;
}

/** Reads the links of all projects once; people are asked for once each. */
export async function openGround({ links, connection, people }: HqAworkRun): Promise<Ground> {
  const byAwork = new Map<string, LinkedProject>();
  for await (const { key, targetId, data } of links.list(connection.id, 'project')) {
    const read = readProjectLink(data);
    if (targetId !== undefined && read.takesTimes)
      byAwork.set(targetId, { hqProjectId: Number(key.sourceId), data: read });
  }
  const found = new Map<string, ReturnType<FactSources['findPerson']>>();
  return {
    projects: new Map([...byAwork.values()].map((project) => [project.hqProjectId, project])),
    sources: {
      findProject: async (aworkProjectId) => byAwork.get(aworkProjectId),
      findPerson(aworkUserId) {
        const match = found.get(aworkUserId) ?? people.hqUserOf(aworkUserId);
        found.set(aworkUserId, match);
        return match;
      },
      // One with a duration may be either; what is not in HQ is read on its own.
      isFinished: async (entry) => !looksOpen(entry) || Boolean(entry.duration),
    },
  };
}

/** Both lists of some days at the fewest pages, with the link of each record, looked up one by one. */
export async function listBothSides(
  { fromDay, toDay }: Period,
  ground: Ground,
  run: HqAworkRun,
): Promise<BothSides> {
  const listedAt = run.now();
  const [listed, held] = await Promise.all([
    Array.fromAsync(run.awork.timeEntries({ fromDay, toDay })),
    Array.fromAsync(run.hq.reportings({ fromDate: fromDay, toDate: toDay })),
  ]);
  return {
    listedAt,
    entries: await inTurns(listed, (entry) => describeEntry(entry, ground, run)),
    reportings: await inTurns(held, (reporting) => describeReporting(reporting, ground, run)),
  };
}

async function describeEntry(
  entry: AworkTimeEntry,
  { sources }: Ground,
  run: HqAworkRun,
): Promise<ListedEntry> {
  const link = await run.links.get({ connection: run.connection.id, entity: 'time', sourceId: entry.id });
  const facts = await gatherFacts(entry, { targetId: link?.targetId, data: link?.data }, sources, run);
  const isOlder = isFromBeforeUs(entry.createdOn, facts.project, run);
  return { entry, link, facts, wanted: wantedReporting(facts, run.settings), isOlder };
}

async function describeReporting(
  reporting: HqReporting,
  { projects }: Ground,
  run: HqAworkRun,
): Promise<ListedReporting> {
  const { links, connection } = run;
  const project = projects.get(reporting.projectId ?? 0);
  const isOnOurs = project !== undefined && !project.data.ended;
  const entryId = await ownerOf(reporting.id, run);
  const link =
    entryId === undefined
      ? undefined
      : await links.get({ connection: connection.id, entity: 'time', sourceId: entryId });
  const isOlder = isFromBeforeUs(reporting.createdOn, project, run);
  return { reporting, entryId, link, isOnOurs, isOlder };
}
