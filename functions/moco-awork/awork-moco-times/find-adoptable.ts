import { DateTime } from 'luxon';
import { isFromBefore } from '../../../shared/connections/live-since.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { projectKey } from '../linked-project.ts';
import type { MocoAworkRun } from '../run.ts';
import { changedValues } from './activity-values.ts';
import { listRivals } from './list-rivals.ts';
import type { Equal } from './pick-equal.ts';
import { pickEqual } from './pick-equal.ts';
import { listRounded, pickRounded } from './pick-rounded.ts';
import type { ConfirmedLink } from './read-target.ts';
import { asHeld, findByMark, isTaken } from './read-target.ts';
import { readTimeLink } from './time-link.ts';
import type { TimeFacts, Wanted, WantedActivity } from './wanted-activity.ts';

/** What MOCO has of an entry that is not linked: by our mark, of an earlier life, or equal to it. */
export interface Adoptable {
  equal: Equal;
  link: ConfirmedLink;
}

const none: Equal = { kind: 'none' };
const unknown: ConfirmedLink = { targetId: undefined, fingerprints: {}, data: {} };

/** Entries younger than the connection cannot be there, and cost no call unless an operator asks. */
export async function findAdoptable(
  id: string,
  wanted: Wanted,
  { entry }: TimeFacts,
  link: ConfirmedLink,
  run: MocoAworkRun,
): Promise<Adoptable> {
  const held = typeof link.activity === 'object' ? link.activity : undefined;
  if (held && entry && isOfEarlierLife(held, link, run)) {
    if (wanted.kind === 'present') return takenUp(wanted, entry, held);
    // Whoever looks at it when it waits no more takes it over then.
    if (wanted.kind !== 'absent') return { equal: none, link: unknown };
  }
  if (link.targetId !== undefined) return { equal: none, link };
  if (!entry) return { equal: none, link: run.restores ? await findLeftover(id, link, run) : link };
  const isOlder = isFromBefore(run.connection, entry.createdOn);
  if (wanted.kind !== 'present' || !(isOlder || run.looksAgain)) return { equal: none, link };
  const marked = await findByMark(entry.id, run);
  if (marked) return takenUp(wanted, entry, marked);
  return { equal: isOlder ? await findEqual(wanted, run) : none, link };
}

/** Its adoption was cut off, or not even begun; what this life of the connection made itself follows awork at once. */
function isOfEarlierLife(
  { created_at }: MocoActivity,
  { data, targetId, isFoundByMark = false }: ConfirmedLink,
  { connection }: Pick<MocoAworkRun, 'connection'>,
): boolean {
  const isBegun = String(readTimeLink(data).adopting) === targetId;
  return isBegun || (isFoundByMark && isFromBefore(connection, created_at));
}

/** An activity with our mark of an entry that awork no longer has. Other workspaces book on projects of their own. */
async function findLeftover(id: string, link: ConfirmedLink, run: MocoAworkRun): Promise<ConfirmedLink> {
  const marked = await findByMark(id, run);
  const key = marked && projectKey(run.connection.id, marked.project.id);
  return key && (await run.links.get(key)) ? asHeld(marked, link) : link;
}

/** What was edited in awork after MOCO last changed follows; a difference older than that is none of ours. */
function takenUp(wanted: WantedActivity, entry: AworkTimeEntry, activity: MocoActivity): Adoptable {
  const { aworkUserId, aworkProjectId } = wanted.origin;
  const held = asHeld(activity, { data: { aworkProjectId, ...(aworkUserId && { aworkUserId }) } });
  const differs = isEditedSince(entry, activity) && changedValues(wanted, held).length > 0;
  if (differs) return { equal: none, link: held };
  return {
    equal: { kind: 'one', record: activity },
    link: unknown,
  };
}

async function findEqual(wanted: WantedActivity, run: MocoAworkRun): Promise<Equal> {
  const { date, project_id } = wanted.fields;
  const listed = await run.moco.activitiesOf(wanted.mocoUserId, date, project_id);
  const { timeEntryId } = wanted.origin;
  const taken = await Promise.all(listed.map((activity) => isTaken(activity, timeEntryId, run)));
  const free = listed.filter((_, index) => !taken[index]);
  const equal = pickEqual(wanted, free);
  if (equal.kind !== 'none' || listRounded(wanted, free).length === 0) return equal;
  const rivals = await listRivals(wanted, run);
  return pickRounded(
    wanted,
    rivals.open,
    free.filter(({ id: activityId }) => !rivals.taken.has(String(activityId))),
  );
}

function isEditedSince({ updatedOn }: AworkTimeEntry, { updated_at }: MocoActivity): boolean {
  if (updated_at === undefined) return false;
  return DateTime.fromISO(updatedOn, { zone: 'utc' }) > DateTime.fromISO(updated_at, { zone: 'utc' });
}
