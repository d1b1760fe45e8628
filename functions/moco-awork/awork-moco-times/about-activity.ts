import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import type { Details } from '../../../shared/wording.ts';
import { nameOf } from '../../../shared/name-of.ts';
import type { Difference } from './value-words.ts';
import { valueDetails } from './value-words.ts';

/** Which activity a sentence is about, and what is different about its entry. */
export function aboutActivity(activity: MocoActivity, difference: Difference): Details {
  const { project, date } = activity;
  return {
    ...{ date, ...ownerDetails([activity]) },
    project: nameOf(project.identifier, project.name) ?? String(project.id),
    ...valueDetails('difference', difference),
  };
}

/** Whose activities they are; all are of one person. */
export function ownerDetails(activities: readonly MocoActivity[]): { person: string } {
  const [user] = activities.map((activity) => activity.user);
  return { person: (user && nameOf(user.firstname, user.lastname)) ?? String(user?.id ?? '') };
}
