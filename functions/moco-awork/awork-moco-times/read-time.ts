import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { AworkTimeEntry } from '../../../shared/vendors/awork/records.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import { Failure } from '../../../shared/failure.ts';
import { fingerprints } from '../../../shared/fingerprint.ts';
import type { MocoAworkRun } from '../run.ts';
import { linkOfAworkProject, readProjectLink } from '../linked-project.ts';
import { pickServiceItem } from './pick-service-item.ts';
import { changedFields } from './plan-time.ts';
import type { TimeTarget } from './plan-time.ts';
import { timeReasons } from './reasons.ts';
import { readTimeLink, remoteIdOf } from './time-link.ts';
import { unassignedCacheKey, unassignedItemKey } from './unassigned-item.ts';
import type { LinkedProject, TimeFacts, Wanted } from './wanted-activity.ts';

/** Reads the entry in awork, and what we know of its project and person. In steady state that is one vendor call. */
export async function readTime(id: string, link: ConfirmedLink, run: MocoAworkRun): Promise<TimeFacts> {
  const entry = await run.awork.timeEntry(id);
  const facts: TimeFacts = {
    entry,
    finished: true,
    isBound: link.targetId !== undefined,
    link: readTimeLink(link.data),
    project: undefined,
    person: undefined,
    unassignedItemId: undefined,
  };
  if (!entry || entry.isExternal) return facts;
  const project = entry.projectId ? await findProject(entry.projectId, run) : undefined;
  if (!project || project.data.ended) return { ...facts, project, finished: await isFinished(entry, run) };
  return {
    ...facts,
    project,
    finished: await isFinished(entry, run),
    person: entry.userId ? await run.people.mocoUserOf(entry.userId) : 'deleted',
    unassignedItemId: await findUnassignedItem(entry, project, run),
  };
}

/** A burst of entries of one project asks the store once. Only what is there is remembered, never that it is missing. */
const PROJECT_SECONDS = 5;
const ITEM_SECONDS = 300;

async function findProject(aworkProjectId: string, run: MocoAworkRun): Promise<LinkedProject | undefined> {
  const { cache } = run;
  const key = `linked-project/${aworkProjectId}`;
  const link = await cache.get(key, PROJECT_SECONDS, () => linkOfAworkProject(aworkProjectId, run));
  const data = readProjectLink(link?.data);
  if (link && data.takesTimes) return { mocoProjectId: Number(link.key.sourceId), data };
  cache.drop(key);
  return undefined;
}

/** Asked for only when nothing else fits. */
async function findUnassignedItem(
  entry: AworkTimeEntry,
  { mocoProjectId, data }: LinkedProject,
  { links, connection, cache }: MocoAworkRun,
): Promise<number | undefined> {
  if (pickServiceItem(entry, data, undefined).kind !== 'unassigned') return undefined;
  const key = unassignedCacheKey(mocoProjectId);
  const link = await cache.get(key, ITEM_SECONDS, () =>
    links.get(unassignedItemKey(connection.id, mocoProjectId)),
  );
  if (link?.targetId !== undefined) return Number(link.targetId);
  cache.drop(key);
  return undefined;
}

/**
 * A start time without an end is a running timer when there is no duration yet. With a duration the fields do not say
 * (old entries look like that too), so awork's second API is asked, which sets `endDate` on finished entries only.
 */
async function isFinished(
  { id, startTimeUtc, endTimeUtc, duration }: AworkTimeEntry,
  { awork }: MocoAworkRun,
): Promise<boolean> {
  if (!startTimeUtc || endTimeUtc) return true;
  return duration ? awork.isTimeEntryFinished(id) : false;
}

/** Reads MOCO only when something is to be written. */
export async function readTarget(
  wanted: Wanted,
  link: ConfirmedLink,
  run: MocoAworkRun,
): Promise<TimeTarget> {
  const { targetId } = link;
  const { mocoUserId } = readTimeLink(link.data);
  const target = { fingerprints: link.fingerprints };
  if (targetId === undefined) return { ...target, activity: undefined };
  if (link.activity === 'unread') return { ...target, activity: 'unread' };
  if (wanted.kind === 'present') {
    const isSame =
      changedFields(wanted.fields, link.fingerprints).length === 0 && wanted.mocoUserId === mocoUserId;
    if (isSame) return { ...target, activity: 'unread' };
  }
  if (link.activity) return { ...target, activity: link.activity };
  const isWritten = wanted.kind === 'present' || wanted.kind === 'absent';
  return { ...target, activity: isWritten ? await run.moco.activity(Number(targetId)) : 'unread' };
}

/**
 * A link after the question whether MOCO has the entry already. `activity` is set when it had to be asked, `unread` where
 * nothing of it is to be changed.
 */
export type ConfirmedLink = Pick<Link, 'targetId' | 'fingerprints' | 'data'> & {
  activity?: MocoActivity | 'unread';
};

/**
 * After an unfinished attempt MOCO itself says what is there: a create is looked for by our mark, and what an activity
 * holds counts as written.
 */
export async function confirmLink(
  id: string,
  link: Link | ClaimedLink,
  run: MocoAworkRun,
): Promise<ConfirmedLink> {
  if (!('unfinishedSince' in link) || link.unfinishedSince === undefined) return link;
  const { targetId } = link;
  const activity =
    targetId === undefined ? await findByMark(id, run) : await run.moco.activity(Number(targetId));
  if (!activity) return { ...link, targetId: undefined, fingerprints: {} };
  return asHeld(activity, link);
}

/** What an activity holds counts as written. */
export function asHeld(activity: MocoActivity, { data }: Pick<Link, 'data'>): ConfirmedLink {
  const { date, project, task, seconds, description, billable, user } = activity;
  const written = { date, project_id: project.id, task_id: task.id, seconds, description, billable };
  return {
    ...{ targetId: String(activity.id), fingerprints: fingerprints(written), activity },
    data: { ...readTimeLink(data), mocoUserId: user.id, mocoTaskId: task.id },
  };
}

export async function findByMark(id: string, { moco }: MocoAworkRun): Promise<MocoActivity | undefined> {
  const remoteId = remoteIdOf(id);
  // The filter is documented in the newer of MOCO's two documents only, so the answer is compared as well.
  const found = (await moco.activitiesByRemoteId(remoteId)).filter(
    (activity) => activity.remote_id === remoteId,
  );
  if (found.length > 1)
    throw new Failure(timeReasons['several-activities'], { details: { count: found.length } });
  return found[0];
}
