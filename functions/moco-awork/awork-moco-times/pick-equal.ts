import type { Best } from '../../../shared/pick-best.ts';
import { pickBest } from '../../../shared/pick-best.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { workedSeconds } from '../../../shared/vendors/moco/worked-seconds.ts';
import { isMarked } from './time-link.ts';
import type { WantedActivity } from './wanted-activity.ts';

/** What MOCO has that may be the entry, made by the integration before us or by hand. */
export type Equal = Best<MocoActivity>;

/**
 * Equal is what has the same person, day, project and duration and belongs to no other entry. Of several the one with the
 * same service item and text is meant, then the one with either; alike ones stand for each other.
 */
export function pickEqual(wanted: WantedActivity, activities: readonly MocoActivity[]): Equal {
  const equal = activities.filter((activity) => isEqual(wanted, activity));
  return pickBest(equal, { likeness: (activity) => likeness(wanted, activity), isAlike });
}

function isEqual(wanted: WantedActivity, activity: MocoActivity): boolean {
  return isInPlace(wanted, activity) && isSameTime(wanted.fields.seconds, activity);
}

/** Of the same person, day and project, and of no entry as far as its mark says. */
export function isInPlace({ mocoUserId, fields }: WantedActivity, activity: MocoActivity): boolean {
  const isSamePlace = activity.project.id === fields.project_id && activity.date === fields.date;
  return isSamePlace && activity.user.id === mocoUserId && !isMarked(activity);
}

/** What a lead bills of it may be less than what was transferred. */
export function isSameTime(seconds: number, activity: MocoActivity): boolean {
  return [activity.seconds, workedSeconds(activity)].includes(seconds);
}

function likeness({ fields }: WantedActivity, { task, description }: MocoActivity): number {
  return Number(task.id === fields.task_id) + Number(description?.trim() === fields.description);
}

function isAlike(one: MocoActivity, other: MocoActivity): boolean {
  return one.task.id === other.task.id && one.description === other.description;
}
