import { DateTime } from 'luxon';
import { isFromBefore } from '../../../shared/connections/live-since.ts';
import { fingerprints } from '../../../shared/fingerprint.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from '../run.ts';
import type { Equal } from './pick-equal.ts';
import { pickEqual } from './pick-equal.ts';
import type { ConfirmedLink } from './read-time.ts';
import { asHeld, findByMark } from './read-time.ts';
import { readTimeLink } from './time-link.ts';
import type { TimeFacts, Wanted, WantedActivity } from './wanted-activity.ts';

/** What MOCO has of an entry from before this connection: equal to it, or by our mark, of an earlier life. */
export interface Adoptable {
  equal: Equal;
  link: ConfirmedLink;
}

/** Entries younger than the connection cannot be there, and cost no call. */
export async function findAdoptable(
  wanted: Wanted,
  { entry }: TimeFacts,
  link: ConfirmedLink,
  run: MocoAworkRun,
): Promise<Adoptable> {
  const isSought = entry && wanted.kind === 'present' && link.targetId === undefined;
  if (!isSought || !isFromBefore(run.connection, entry.createdOn)) return { equal: { kind: 'none' }, link };
  const marked = await findByMark(entry.id, run);
  if (marked) return { equal: { kind: 'none' }, link: takenUp(wanted, entry, marked) };
  return { equal: await findEqual(wanted, run), link };
}

/** What was edited in awork after MOCO last changed follows; a difference older than that is none of ours. */
function takenUp(wanted: WantedActivity, entry: AworkTimeEntry, activity: MocoActivity): ConfirmedLink {
  const { aworkUserId, aworkProjectId } = wanted.origin;
  const held = asHeld(activity, { data: { aworkProjectId, ...(aworkUserId && { aworkUserId }) } });
  if (isEditedSince(entry, activity)) return held;
  const { mocoUserId, fields } = wanted;
  const task_id = fields.task_id ?? activity.task.id;
  return {
    ...held,
    activity: 'unread',
    fingerprints: fingerprints({ ...fields, task_id }),
    data: { ...readTimeLink(held.data), mocoUserId, mocoTaskId: task_id, day: fields.date },
  };
}

async function findEqual(wanted: WantedActivity, run: MocoAworkRun): Promise<Equal> {
  const { date, project_id } = wanted.fields;
  const listed = await run.moco.activitiesOf(wanted.mocoUserId, date, project_id);
  const taken = await Promise.all(listed.map((activity) => isTaken(activity, run)));
  return pickEqual(
    wanted,
    listed.filter((_, index) => !taken[index]),
  );
}

/** A billed one cannot take our mark, so the links tell as well. */
export async function isTaken(
  { id }: Pick<MocoActivity, 'id'>,
  { links, connection }: MocoAworkRun,
): Promise<boolean> {
  return (await links.findByTarget(connection.id, 'time', String(id))) !== undefined;
}

function isEditedSince({ updatedOn }: AworkTimeEntry, { updated_at }: MocoActivity): boolean {
  if (updated_at === undefined) return false;
  return DateTime.fromISO(updatedOn, { zone: 'utc' }) > DateTime.fromISO(updated_at, { zone: 'utc' });
}
