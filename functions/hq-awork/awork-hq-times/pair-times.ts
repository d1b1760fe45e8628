import type { HqReporting } from '../../../shared/vendors/hq/reporting-port.ts';
import { findDoubles } from './find-doubles.ts';
import type { BothSides, ListedEntry, ListedReporting } from './list-both-sides.ts';
import { pickEqual } from './pick-equal.ts';
import { timeReasons } from './reasons.ts';
import { rememberHeld } from './remember-reporting.ts';
import { changedValues } from './reporting-values.ts';
import { readTimeLink } from './time-link.ts';

/** Both lists of some days, paired by link and equality. */
export interface PairedTimes {
  /** Entries that belong into HQ. */
  belonging: readonly ListedEntry[];
  /** Those, and others that are in HQ though they should not be, whose sides look different. */
  suspects: readonly ListedEntry[];
  /** Reportings of entries that are not among those listed, by the id of the entry. */
  orphans: ReadonlyMap<string, HqReporting>;
  /** Reportings that stand for an entry. */
  ours: readonly HqReporting[];
  /** Of an entry that another reporting already stands for, or that was to have none; or just like that of an entry. */
  doubled: readonly HqReporting[];
  /** Booked by somebody else on a project whose times we transfer, or left there when its transfer was off. */
  others: readonly HqReporting[];
}

export function pairTimes({ listedAt, entries, reportings }: BothSides): PairedTimes {
  const byId = new Map(reportings.map(({ reporting }) => [String(reporting.id), reporting]));
  const listed = new Map(entries.map((each) => [each.entry.id, each]));
  const belonging = entries.filter(belongs);
  const equals = pairEquals(belonging, reportings);
  const isStray = (each: ListedReporting) =>
    standsForNone(each, listed.get(each.entryId ?? '')) && wasSettledBefore(each, listedAt);
  const owned = reportings.filter(({ entryId }) => entryId !== undefined);
  const left = owned.filter((each) => wasOff(each) && isStray(each));
  const isDoubled = (each: ListedReporting) =>
    !left.includes(each) && (isStray(each) || standsForAnother(each, byId));
  const isKept = ({ entryId = '' }: ListedReporting) => listed.get(entryId)?.wanted.kind === 'keep';
  const doubled = owned.filter(isDoubled);
  const strays = new Set([...doubled, ...left]);
  const single = owned.filter((each) => !strays.has(each) && !isKept(each) && each.isOnOurs);
  const orphans = owned.filter(
    ({ entryId = '', reporting, link, isOnOurs }) =>
      isOnOurs && !listed.has(entryId) && link?.targetId === String(reporting.id),
  );
  const paired = new Set(equals.values());
  const unclaimed = reportings.filter(
    ({ entryId, isOnOurs, reporting }) => entryId === undefined && isOnOurs && !paired.has(reporting),
  );
  const unlinked = belonging.filter((each) => each.link?.targetId === undefined && !equals.has(each));
  const alike = findDoubles({ unclaimed, linked: single, unlinked });
  const others = [...unclaimed, ...left].map(({ reporting }) => reporting);
  return {
    belonging,
    suspects: entries.filter((each) => looksDifferent(each, byId)),
    orphans: new Map(orphans.map(({ entryId = '', reporting }) => [entryId, reporting])),
    ours: [...single.map(({ reporting }) => reporting), ...paired],
    doubled: [...doubled.map(({ reporting }) => reporting), ...alike],
    others: others.filter((reporting) => !alike.has(reporting)),
  };
}

function standsForAnother(
  { reporting, link }: ListedReporting,
  byId: ReadonlyMap<string, HqReporting>,
): boolean {
  return link?.targetId !== undefined && link.targetId !== String(reporting.id) && byId.has(link.targetId);
}

/** Ours, and counted as removed; what is still undone, or missing at its entry, is told by that. */
function standsForNone(
  { link, isOnOurs, entryId }: ListedReporting,
  entry: ListedEntry | undefined,
): boolean {
  if (entryId === undefined || !isOnOurs) return false;
  if (link?.targetId !== undefined || link?.openSince !== undefined) return false;
  return !entry || !belongs(entry);
}

/** What is removed while the lists are read, or begun to be, is no difference. */
function wasSettledBefore({ link }: ListedReporting, listedAt: Date): boolean {
  if (readTimeLink(link?.data).removing) return false;
  return link?.outcome === undefined || Date.parse(link.outcome.at) < listedAt.getTime();
}

/** Its entry was deleted while its transfer was off, which leaves HQ alone. */
function wasOff({ link }: ListedReporting): boolean {
  return link?.history.some(({ code }) => code === timeReasons['kept-transfer-ended'].code) ?? false;
}

function belongs({ wanted, facts: { project } }: ListedEntry): boolean {
  if (!project || project.data.ended) return false;
  return wanted.kind === 'present' || wanted.kind === 'wait';
}

function looksDifferent(listed: ListedEntry, byId: ReadonlyMap<string, HqReporting>): boolean {
  const { wanted, link } = listed;
  if (wanted.kind === 'absent') return link?.targetId !== undefined;
  if (!belongs(listed)) return false;
  const reporting = byId.get(link?.targetId ?? '');
  if (wanted.kind !== 'present' || !link || !reporting) return true;
  return changedValues(wanted, rememberHeld(reporting, link)).length > 0;
}

/** Entries from before that are not linked, each with another reporting that nobody has. */
function pairEquals(
  belonging: readonly ListedEntry[],
  reportings: readonly ListedReporting[],
): Map<ListedEntry, HqReporting> {
  const free = reportings.filter(({ entryId, isOlder }) => isOlder && entryId === undefined);
  const byPlace = Map.groupBy(free, ({ reporting }) => placeOf(reporting));
  const paired = new Map<ListedEntry, HqReporting>();
  const taken = new Set<HqReporting>();
  for (const listed of belonging) {
    const { wanted, link, isOlder } = listed;
    if (wanted.kind !== 'present' || link?.targetId !== undefined || !isOlder) continue;
    const there = (byPlace.get(placeOf(wanted.fields)) ?? []).map(({ reporting }) => reporting);
    const equal = pickEqual(
      wanted,
      there.filter((reporting) => !taken.has(reporting)),
    );
    if (equal.kind !== 'one') continue;
    paired.set(listed, equal.record);
    taken.add(equal.record);
  }
  return paired;
}

function placeOf({ date, userId }: Pick<HqReporting, 'date' | 'userId'>): string {
  return `${date} ${userId}`;
}
