import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Applied } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import { fingerprints } from '../../../shared/fingerprint.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MocoAworkRun } from '../run.ts';
import type { Owned, TimeStep } from './plan-time.ts';
import { timeReasons } from './reasons.ts';
import type { TimeLinkData } from './time-link.ts';
import { isTaken } from './find-adoptable.ts';
import { isMarked, remoteIdOf } from './time-link.ts';
import { ensureUnassignedItem, forgetDeletedItem } from './unassigned-item.ts';
import type { WantedFields } from './wanted-activity.ts';

type Step<Name extends TimeStep['do']> = Extract<TimeStep, { do: Name }>;
type Written = WantedFields & { task_id: number };

/** Applies a plan. Each step may be met again after a crash: what is gone is gone, and a create is looked for first. */
export async function applyTime(
  steps: readonly TimeStep[],
  claim: OpenClaim,
  run: MocoAworkRun,
): Promise<Applied> {
  let held: Applied = { targetId: undefined, fingerprints: {}, data: {} };
  for (const step of steps) {
    switch (step.do) {
      case 'assign-person':
        await assignPerson(step, run);
        break;
      case 'create-activity':
        held = await create(step, run);
        break;
      case 'adopt-activity':
        held = await adopt(step, claim, run);
        break;
      case 'update-activity':
        held = await update(step, run).catch(asLocked(step));
        break;
      case 'delete-activity':
        await run.allowDeletion();
        await run.moco.deleteActivity(step.mocoUserId, step.activityId).catch(asLocked(step));
        await claim.save({ targetId: undefined, fingerprints: {} });
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
  const { id } = await run.moco.createActivity(mocoUserId, fields).catch(asDeletedItem(step, written, run));
  return heldAs(id, step, written);
}

/** Nothing but our mark is written. Of alike entries each takes another one: whoever comes second decides anew. */
async function adopt(step: Step<'adopt-activity'>, claim: OpenClaim, run: MocoAworkRun): Promise<Applied> {
  const { activityId, fields, origin } = step;
  return run.locks.alone(run.connection.id, `adopt-${activityId}`, async () => {
    const activity = await run.moco.activity(activityId);
    if (!activity || isMarked(activity) || (await isTaken(activity, run)))
      throw new Failure(commonReasons.conflict, { details: { vendor: 'moco' } });
    if (!activity.billed)
      await run.moco
        .updateActivity(activity.user.id, activityId, { remote_id: remoteIdOf(origin.timeEntryId) })
        .catch(unlessRefused);
    const held = heldAs(activityId, step, { ...fields, task_id: fields.task_id ?? activity.task.id });
    await claim.save(held);
    return { ...held, reason: timeReasons['activity-adopted'] };
  });
}

/** A locked one goes without our mark; the link tells whose it is. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof Failure) || error.reason.code !== 'vendor-refused') throw error;
}

async function update(step: Step<'update-activity'>, run: MocoAworkRun): Promise<Applied> {
  const { activityId, mocoUserId } = step;
  const written = await complete(step.whole, run);
  const fields = Object.fromEntries(Object.entries(written).filter(([name]) => name in step.fields));
  if (await run.moco.updateActivity(mocoUserId, activityId, fields)) return heldAs(activityId, step, written);
  // Removed since it was read: the next attempt finds it gone, and makes it anew.
  throw new Failure(commonReasons.conflict, { details: { vendor: 'moco' } });
}

/** Fills in the catch-all service item, which is made when it is first needed. */
async function complete(fields: WantedFields, run: MocoAworkRun): Promise<Written> {
  return { ...fields, task_id: fields.task_id ?? (await ensureUnassignedItem(fields.project_id, run)) };
}

function heldAs(activityId: number, { mocoUserId, origin }: Owned, written: Written): Applied {
  const { aworkUserId, aworkProjectId } = origin;
  const data: TimeLinkData = {
    ...{ mocoUserId, mocoTaskId: written.task_id, aworkProjectId, day: written.date },
    ...(aworkUserId && { aworkUserId }),
  };
  return { targetId: String(activityId), fingerprints: fingerprints({ ...written }), data };
}

/** A catch-all that was deleted in MOCO would refuse every entry from now on. */
function asDeletedItem({ isCatchAll }: Owned, { project_id, task_id }: Written, run: MocoAworkRun) {
  return async (error: unknown): Promise<never> => {
    const isRefused = error instanceof Failure && error.reason.code === 'vendor-refused';
    const isDeleted = isRefused && isCatchAll && (await forgetDeletedItem(project_id, task_id, run));
    throw isDeleted
      ? new Failure(commonReasons.conflict, { details: { vendor: 'moco' }, cause: error })
      : error;
  };
}

/** MOCO has no flag for a locked period; it shows only as a refusal. */
function asLocked({ date, difference }: Pick<Step<'update-activity'>, 'date' | 'difference'>) {
  return (error: unknown): never => {
    if (!(error instanceof Failure) || error.reason.code !== 'vendor-refused') throw error;
    const problem = error.details['problem'] ?? '';
    throw new Failure(timeReasons['activity-locked'], {
      details: { date, difference, problem },
      cause: error,
    });
  };
}
