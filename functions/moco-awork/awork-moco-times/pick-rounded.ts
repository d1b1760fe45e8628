import { pickBest } from '../../../shared/pick-best.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { workedSeconds } from '../../../shared/vendors/moco/worked-seconds.ts';
import type { Equal } from './pick-equal.ts';
import { isInPlace, isSameTime } from './pick-equal.ts';
import type { WantedActivity } from './wanted-activity.ts';

/** Another entry of the same person, day, project and text that is not in MOCO as far as we know. */
export interface Rival {
  id: string;
  seconds: number;
}

/** MOCO rounds to 5 or 15 minutes; integrations have further habits. */
const stepsInSeconds = [5, 6, 10, 15, 30, 60].map((minutes) => minutes * 60);

/** Activities that are the entry with its duration rounded, if any. The text must be the same. */
export function listRounded(wanted: WantedActivity, activities: readonly MocoActivity[]): MocoActivity[] {
  return withSameText(wanted, activities).filter((activity) => isRounded(wanted.fields, activity));
}

/**
 * Which of them is the entry. Durations say it of one entry, and of as many entries as activities, because rounding keeps
 * their order; of anything else nobody can tell.
 */
export function pickRounded(
  wanted: WantedActivity,
  rivals: readonly Rival[],
  activities: readonly MocoActivity[],
): Equal {
  const { free, others } = withoutExact(rivals, withSameText(wanted, activities));
  const candidates = listRounded(wanted, free);
  if (candidates.length === 0) return { kind: 'none' };
  const own = { id: wanted.origin.timeEntryId, seconds: wanted.fields.seconds };
  const claimants = [own, ...others.filter((rival) => free.some((activity) => isRounded(rival, activity)))];
  if (claimants.length === 1)
    return pickBest(candidates, {
      likeness: (each) => Number(each.task.id === wanted.fields.task_id),
      isAlike,
    });
  const claimed = free.filter((activity) => claimants.some((rival) => isRounded(rival, activity)));
  const record = inOrder(claimants, claimed)?.get(own.id);
  return record ? { kind: 'one', record } : { kind: 'ambiguous', candidates: candidates.toSorted(byTime) };
}

function withSameText(wanted: WantedActivity, activities: readonly MocoActivity[]): MocoActivity[] {
  return activities.filter(
    (activity) => isInPlace(wanted, activity) && activity.description?.trim() === wanted.fields.description,
  );
}

/** Up or to the nearest; what lies below one step is always rounded up. */
function isRounded({ seconds }: Pick<Rival, 'seconds'>, activity: MocoActivity): boolean {
  const rounded = stepsInSeconds.flatMap((step) =>
    [Math.ceil, Math.round].map((round) => Math.max(round(seconds / step), 1) * step),
  );
  return [activity.seconds, workedSeconds(activity)].some((held) => rounded.includes(held));
}

/** Without each entry that has its equal, and that activity. */
function withoutExact(rivals: readonly Rival[], activities: readonly MocoActivity[]) {
  const free = [...activities];
  const others = rivals.filter((rival) => {
    const index = free.findIndex((activity) => isSameTime(rival.seconds, activity));
    if (index >= 0) free.splice(index, 1);
    return index < 0;
  });
  return { free, others };
}

/** Undefined where they do not pair off. */
function inOrder(
  rivals: readonly Rival[],
  activities: readonly MocoActivity[],
): ReadonlyMap<string, MocoActivity> | undefined {
  if (rivals.length !== activities.length) return undefined;
  const sorted = activities.toSorted(byTime);
  const pairs = new Map<string, MocoActivity>();
  for (const [index, rival] of rivals.toSorted(bySeconds).entries()) {
    const activity = sorted[index];
    if (!activity || !isRounded(rival, activity)) return undefined;
    pairs.set(rival.id, activity);
  }
  return pairs;
}

function byTime(one: MocoActivity, other: MocoActivity): number {
  return workedSeconds(one) - workedSeconds(other) || one.id - other.id;
}

function bySeconds(one: Rival, other: Rival): number {
  return one.seconds - other.seconds || (one.id < other.id ? -1 : 1);
}

function isAlike(one: MocoActivity, other: MocoActivity): boolean {
  return one.task.id === other.task.id && workedSeconds(one) === workedSeconds(other);
}
