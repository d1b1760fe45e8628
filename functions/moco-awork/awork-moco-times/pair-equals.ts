import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import type { ListedActivity, ListedEntry } from './list-both-sides.ts';
import type { Equal } from './pick-equal.ts';
import { pickEqual } from './pick-equal.ts';
import { listRounded, pickRounded } from './pick-rounded.ts';
import type { WantedActivity } from './wanted-activity.ts';

/** Entries from before that are not linked, each with another activity that nobody has claimed. */
export function pairEquals(
  belonging: readonly ListedEntry[],
  activities: readonly ListedActivity[],
): Set<MocoActivity> {
  const unclaimed = activities.flatMap(({ activity, entryId }) => (entryId === undefined ? [activity] : []));
  const open = belonging.flatMap(({ wanted, link, isOlder }) =>
    wanted.kind === 'present' && link?.targetId === undefined && isOlder ? [wanted] : [],
  );
  const held = Map.groupBy(unclaimed, ({ date, user }) => placeOf(date, user.id));
  const places = Map.groupBy(open, ({ fields, mocoUserId }) => placeOf(fields.date, mocoUserId));
  return new Set([...places].flatMap(([place, entries]) => pairPlace(entries, held.get(place) ?? [])));
}

/** What is exactly equal first, so that nothing rounded takes it. */
function pairPlace(entries: readonly WantedActivity[], activities: readonly MocoActivity[]): MocoActivity[] {
  const free = new Set(activities);
  const rest = new Set(entries);
  const pair = (wanted: WantedActivity, equal: Equal) => {
    if (equal.kind !== 'one') return;
    free.delete(equal.record);
    rest.delete(wanted);
  };
  for (const wanted of entries) pair(wanted, pickEqual(wanted, [...free]));
  for (const wanted of [...rest]) {
    const left = [...free];
    if (listRounded(wanted, left).length > 0) pair(wanted, pickRounded(wanted, rivalsOf(wanted, rest), left));
  }
  return activities.filter((activity) => !free.has(activity));
}

function rivalsOf({ fields, origin }: WantedActivity, entries: Iterable<WantedActivity>) {
  return [...entries]
    .filter((other) => other.origin.timeEntryId !== origin.timeEntryId)
    .filter(({ fields: { project_id, description } }) => {
      return project_id === fields.project_id && description === fields.description;
    })
    .map((other) => ({ id: other.origin.timeEntryId, seconds: other.fields.seconds }));
}

const placeOf = (day: string, mocoUserId: number) => `${day} ${mocoUserId}`;
