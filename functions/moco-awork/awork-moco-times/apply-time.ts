import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Applied } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MocoActivity } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from '../run.ts';
import type { ValueName } from './activity-values.ts';
import { valueNames } from './activity-values.ts';
import type { Owned, TimeStep } from './plan-time.ts';
import { timeReasons } from './reasons.ts';
import type { ConfirmedLink } from './read-target.ts';
import { isTaken } from './read-target.ts';
import type { RememberedWrite } from './remember-activity.ts';
import { rememberWritten } from './remember-activity.ts';
import { entryOf, readTimeLink, remoteIdOf } from './time-link.ts';
import { asDeactivated, asDeletedItem, asLocked, asRefused, unlessRefused } from './refused-writes.ts';
import { ensureUnassignedItem } from './unassigned-item.ts';
import type { WantedFields } from './wanted-activity.ts';

type Step<Name extends TimeStep['do']> = Extract<TimeStep, { do: Name }>;
type Written = WantedFields & { task_id: number };

/** What a plan is carried out with. `known` is the link as MOCO's answers have corrected it. */
interface Work {
  known: ConfirmedLink;
  claim: OpenClaim;
  run: MocoAworkRun;
}

/** Applies a plan. Each step may be met again after a crash: what is gone is gone, and a create is looked for first. */
export async function applyTime(steps: readonly TimeStep[], work: Work): Promise<Applied> {
  let held: Applied = { targetId: undefined, fingerprints: {}, data: {} };
  for (const step of steps) {
    switch (step.do) {
      case 'assign-person':
        await assignPerson(step, work.run);
        break;
      case 'create-activity':
        held = await create(step, work.run);
        break;
      case 'adopt-activity':
        held = await adopt(step, work);
        break;
      case 'update-activity':
        held = await update(step, work).catch(asLocked(step));
        break;
      case 'delete-activity':
        await remove(step, work);
    }
  }
  return held;
}

/**
 * MOCO takes time only from people assigned to the project. Whoever is already assigned stays as they are. A person's
 * first entries often arrive together, and MOCO refuses a second assignment, so it is done by one worker at a time.
 */
async function assignPerson(
  { mocoProjectId, mocoUserId }: Step<'assign-person'>,
  { moco, locks, connection }: MocoAworkRun,
): Promise<void> {
  const contractOf = async () =>
    (await moco.project(mocoProjectId))?.contracts.find(({ user_id }) => user_id === mocoUserId);
  await locks.alone(connection.id, `assign-${mocoProjectId}-${mocoUserId}`, async () => {
    const contract = await contractOf();
    if (contract?.active) return;
    if (contract) await moco.reactivateContract(mocoProjectId, contract.id);
    else
      await moco.assignUser(mocoProjectId, mocoUserId).catch(async (error: unknown) => {
        // A person may have assigned them in the same moment.
        if (!(await contractOf())?.active) throw error;
      });
  });
}

async function create(step: Step<'create-activity'>, run: MocoAworkRun): Promise<Applied> {
  const { origin, mocoUserId } = step;
  const written = await complete(step.fields, run);
  const workspace = run.connection.accounts['aworkUrl'];
  const remote_url = workspace && origin.taskId ? `${workspace}/tasks/${origin.taskId}/details` : undefined;
  const fields = {
    ...written,
    remote_id: remoteIdOf(origin.timeEntryId),
    ...(remote_url && { remote_url }),
  };
  const activity = await run.moco
    .createActivity(mocoUserId, fields)
    .catch(asDeactivated(mocoUserId, run))
    .catch(asDeletedItem(step, written, run))
    .catch(asRefused(step));
  return heldAs(activity, step, written);
}

/** Nothing but our mark is written. Of alike entries each takes another one: whoever comes second decides anew. */
async function adopt(step: Step<'adopt-activity'>, { claim, run }: Work): Promise<Applied> {
  const { activityId, fields, origin } = step;
  return run.locks.alone(run.connection.id, `adopt-${activityId}`, async () => {
    const activity = await run.moco.activity(activityId);
    const marked = activity && entryOf(activity);
    const isOthers = marked !== undefined && marked !== origin.timeEntryId;
    if (!activity || isOthers || (await isTaken(activity, origin.timeEntryId, run)))
      throw new Failure(commonReasons.conflict, { details: { vendor: 'moco' } });
    // MOCO may take the mark only after we gave up waiting for it; the link tells others at once.
    const begun = { ...readTimeLink(claim.link.data), adopting: activityId };
    await claim.save({ targetId: String(activityId), data: begun });
    if (!activity.billed && marked === undefined)
      await run.moco
        .updateActivity(activity.user.id, activityId, { remote_id: remoteIdOf(origin.timeEntryId) })
        .catch(unlessRefused);
    const { targetId, fingerprints, data } = heldAs(activity, step, fields);
    await claim.save({ targetId, fingerprints, data });
    return { targetId, fingerprints, data, reason: timeReasons['activity-adopted'] };
  });
}

async function update(step: Step<'update-activity'>, { known, claim, run }: Work): Promise<Applied> {
  const { activityId, mocoUserId, names, origin } = step;
  const written = await complete(step.whole, run);
  const fields = Object.fromEntries(Object.entries(written).filter(([name]) => name in step.fields));
  // Edited in awork since we began to take it over, it may lack our mark.
  const isBegun = readTimeLink(claim.link.data).adopting === activityId;
  const mark = isBegun && { remote_id: remoteIdOf(origin.timeEntryId) };
  const activity = await run.moco
    .updateActivity(mocoUserId, activityId, { ...fields, ...mark })
    .catch(asDeactivated(mocoUserId, run));
  if (activity) return heldAs(activity, step, written, { names, known });
  // Removed since it was read: the next attempt finds it gone.
  throw new Failure(commonReasons.conflict, { details: { vendor: 'moco' } });
}

async function remove(step: Step<'delete-activity'>, { claim, run }: Work): Promise<void> {
  await run.allowDeletion();
  await claim.save({ data: { ...readTimeLink(claim.link.data), removing: true } });
  await run.moco
    .deleteActivity(step.mocoUserId, step.activityId)
    .catch(asDeactivated(step.mocoUserId, run))
    .catch(asLocked(step));
  await claim.save({ targetId: undefined, fingerprints: {} });
}

/** Fills in the catch-all service item, which is made when it is first needed. */
async function complete(fields: WantedFields, run: MocoAworkRun): Promise<Written> {
  return { ...fields, task_id: fields.task_id ?? (await ensureUnassignedItem(fields.project_id, run)) };
}

/** All values, unless some are named. */
function heldAs(
  activity: MocoActivity,
  { mocoUserId, origin }: Owned,
  written: WantedFields,
  {
    names = valueNames,
    known = { fingerprints: {}, data: {} },
  }: { names?: readonly ValueName[]; known?: Pick<ConfirmedLink, 'fingerprints' | 'data'> } = {},
): RememberedWrite {
  return rememberWritten({ activity, values: { ...written, person: mocoUserId }, names, origin }, known);
}
