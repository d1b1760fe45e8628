import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { changedValues } from './activity-values.ts';
import type { BothSides, ListedActivity, ListedEntry } from './list-both-sides.ts';
import { pairEquals } from './pair-equals.ts';
import { rememberHeld } from './remember-activity.ts';

/** Both lists of some days, paired by link, mark and equality. */
export interface PairedTimes {
  /** Entries that belong into MOCO. */
  belonging: readonly ListedEntry[];
  /** Those, and others that are in MOCO though they should not be, whose sides look different. */
  suspects: readonly ListedEntry[];
  /** Activities of entries that are not among those listed, by the id of the entry. */
  orphans: ReadonlyMap<string, MocoActivity>;
  /** Activities that stand for an entry. */
  ours: readonly MocoActivity[];
  /** Of an entry that another activity already stands for. */
  doubled: readonly MocoActivity[];
  /** Booked by somebody else on a project whose times we transfer. */
  others: readonly MocoActivity[];
}

export function pairTimes({ entries, activities }: BothSides): PairedTimes {
  const byId = new Map(activities.map(({ activity }) => [String(activity.id), activity]));
  const belonging = entries.filter(belongs);
  const isDoubled = ({ activity, link }: ListedActivity) =>
    link?.targetId !== undefined && link.targetId !== String(activity.id) && byId.has(link.targetId);
  const equals = pairEquals(belonging, activities);
  const listed = new Map(entries.map((each) => [each.entry.id, each]));
  const claimed = activities.filter((each) => isOfUs(each, listed));
  const doubled = claimed.filter(isDoubled);
  const single = claimed.filter((each) => !doubled.includes(each) && !isKept(each, listed));
  const unclaimed = activities.filter(({ entryId, isOnOurs }) => entryId === undefined && isOnOurs);
  const activityOf = ({ activity }: ListedActivity) => activity;
  return {
    belonging,
    suspects: entries.filter((each) => looksDifferent(each, byId)),
    orphans: orphansOf(single, listed),
    ours: [...single.map(activityOf), ...equals],
    doubled: doubled.map(activityOf),
    others: unclaimed.map(activityOf).filter((activity) => !equals.has(activity)),
  };
}

function belongs({ wanted, facts: { project } }: ListedEntry): boolean {
  if (!project || project.data.ended) return false;
  return wanted.kind === 'present' || wanted.kind === 'wait';
}

function looksDifferent(listed: ListedEntry, byId: ReadonlyMap<string, MocoActivity>): boolean {
  const { wanted, link } = listed;
  if (wanted.kind === 'absent') return link?.targetId !== undefined;
  if (!belongs(listed)) return false;
  const activity = byId.get(link?.targetId ?? '');
  if (wanted.kind !== 'present' || !link || !activity) return true;
  return changedValues(wanted, rememberHeld(activity, link)).length > 0;
}

/** Of an entry that is listed, and that MOCO is to keep as it is whatever awork says. */
function isKept({ entryId = '' }: ListedActivity, listed: ReadonlyMap<string, ListedEntry>): boolean {
  return listed.get(entryId)?.wanted.kind === 'keep';
}

/** A mark alone may be of another workspace, which books on projects of its own. */
function isOfUs(
  { activity, entryId, link, isOnOurs }: ListedActivity,
  listed: ReadonlyMap<string, ListedEntry>,
): boolean {
  if (entryId === undefined) return false;
  return isOnOurs || listed.has(entryId) || link?.targetId === String(activity.id);
}

function orphansOf(
  claimed: readonly ListedActivity[],
  listed: ReadonlyMap<string, ListedEntry>,
): Map<string, MocoActivity> {
  const orphans = new Map<string, MocoActivity>();
  for (const { activity, entryId } of claimed)
    if (entryId !== undefined && !listed.has(entryId)) orphans.set(entryId, activity);
  return orphans;
}
