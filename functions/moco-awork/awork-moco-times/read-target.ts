import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { Failure } from '../../../shared/failure.ts';
import type { MocoAworkRun } from '../run.ts';
import type { KnownActivity } from './activity-values.ts';
import { changedValues } from './activity-values.ts';
import { ownerDetails } from './about-activity.ts';
import { rememberHeld } from './remember-activity.ts';
import { timeReasons } from './reasons.ts';
import { readTimeLink, remoteIdOf } from './time-link.ts';
import type { Wanted, WantedActivity } from './wanted-activity.ts';

/** A link after the question what MOCO holds of the entry, where it had to be asked; `gone` where it says 404. */
export type ConfirmedLink = KnownActivity &
  Pick<Link, 'targetId'> & {
    activity?: MocoActivity | 'gone';
    /** Nothing is known of the activity but that it bears our mark. */
    isFoundByMark?: boolean;
  };

/**
 * After an unfinished attempt, and for an operator, MOCO itself says what is there: a create is looked for by our mark,
 * and what an activity holds counts as written.
 */
export async function confirmLink(
  id: string,
  link: Link | ClaimedLink,
  run: MocoAworkRun,
): Promise<ConfirmedLink> {
  const isUnfinished = 'unfinishedSince' in link && link.unfinishedSince !== undefined;
  const { targetId } = link;
  if (!isUnfinished && !(run.looksAgain && targetId !== undefined)) return link;
  // What we removed ourselves is made anew, and perhaps was already.
  const isOurs = targetId === undefined || readTimeLink(link.data).removing === true;
  const known = await readTargetOf(link, run);
  const marked = known || !isOurs ? undefined : await findByMark(id, run);
  const activity = known ?? marked;
  // A name that was changed since is a reason to move hours for an operator who asks for them, and no difference to repair.
  if (activity)
    return {
      ...asHeld(activity, link),
      ...(!run.restores && { asWritten: [] }),
      ...(marked && { isFoundByMark: true }),
    };
  // What is gone otherwise, somebody has removed.
  return isOurs ? { ...link, targetId: undefined, fingerprints: {} } : { ...link, activity: 'gone' };
}

async function readTargetOf({ targetId }: Pick<Link, 'targetId'>, { moco }: MocoAworkRun) {
  return targetId === undefined ? undefined : moco.activity(Number(targetId));
}

export function asHeld(
  activity: MocoActivity,
  link: Partial<Pick<Link, 'fingerprints'>> & Pick<Link, 'data'>,
): ConfirmedLink {
  return { ...rememberHeld(activity, { fingerprints: {}, ...link }), activity };
}

/** What MOCO holds, as far as the plan needs it. */
export interface ReadTarget {
  /** `unread` when nothing has to be written, `gone` when it stays so, undefined when there is none yet, or none any more. */
  activity: MocoActivity | 'unread' | 'gone' | undefined;
  link: ConfirmedLink;
}

/** Reads MOCO only when something is to be written, or it was asked before. */
export async function readTarget(
  wanted: Wanted,
  link: ConfirmedLink,
  run: MocoAworkRun,
): Promise<ReadTarget> {
  if (link.targetId === undefined) return { activity: undefined, link };
  const activity = link.activity ?? (await readIfNeeded(wanted, link, run));
  if (activity !== 'gone' || wanted.kind !== 'present') return { activity, link };
  const marked = await findByMark(wanted.origin.timeEntryId, run);
  if (marked) return { activity: marked, link: asHeld(marked, link) };
  const isMadeAnew = run.restores || isEdited(wanted, link);
  return { activity: isMadeAnew ? undefined : 'gone', link };
}

async function readIfNeeded(
  wanted: Wanted,
  link: ConfirmedLink,
  { moco }: MocoAworkRun,
): Promise<MocoActivity | 'unread' | 'gone'> {
  const isSame = wanted.kind === 'present' && changedValues(wanted, link).length === 0;
  const isWritten = wanted.kind === 'present' || wanted.kind === 'absent';
  if (isSame || !isWritten) return 'unread';
  return (await moco.activity(Number(link.targetId))) ?? 'gone';
}

/** In awork, since MOCO last had its values: a removal in MOCO was of what it was before. */
function isEdited(wanted: WantedActivity, link: ConfirmedLink): boolean {
  if (readTimeLink(link.data).writtenVersion === wanted.origin.version) return false;
  return changedValues(wanted, link).length > 0;
}

/** A mark that MOCO took late may stand on an activity that another entry has by then. */
export async function findByMark(id: string, run: MocoAworkRun): Promise<MocoActivity | undefined> {
  const remoteId = remoteIdOf(id);
  // The filter is documented in the newer of MOCO's two documents only, so the answer is compared as well.
  const marked = (await run.moco.activitiesByRemoteId(remoteId)).filter(
    (activity) => activity.remote_id === remoteId,
  );
  const taken = await Promise.all(marked.map((activity) => isTaken(activity, id, run)));
  const found = marked.filter((_, index) => !taken[index]);
  if (found.length > 1)
    throw new Failure(timeReasons['several-activities'], {
      details: { count: found.length, date: found[0]?.date ?? '', ...ownerDetails(found) },
    });
  return found[0];
}

/** Whether it is another entry's. A billed one cannot take our mark, so the links tell as well. */
export async function isTaken(
  { id }: Pick<MocoActivity, 'id'>,
  entryId: string,
  { links, connection }: Pick<MocoAworkRun, 'links' | 'connection'>,
): Promise<boolean> {
  const owner = await links.findByTarget(connection.id, 'time', String(id));
  return owner !== undefined && owner.key.sourceId !== entryId;
}
