import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Result } from '../../../shared/direction.ts';
import { Failure } from '../../../shared/failure.ts';
import { fingerprints } from '../../../shared/fingerprint.ts';
import type { OpenClaim } from '../../../shared/links/open-claim.ts';
import type { MocoAworkRun } from '../run.ts';
import { assignPerson } from './assign-person.ts';
import type { TimePlan, TimeStep, TimeTarget } from './plan-time.ts';
import { timeReasons } from './reasons.ts';
import type { TimeLinkData } from './time-link.ts';
import { remoteIdOf } from './time-link.ts';
import { ensureUnassignedItem, forgetDeletedItem } from './unassigned-item.ts';
import type { TimeFacts, Wanted, WantedFields } from './wanted-activity.ts';

export interface TimeRun {
  facts: TimeFacts;
  wanted: Wanted;
  target: TimeTarget;
  plan: Extract<TimePlan, { kind: 'steps' }>;
}

type Written = WantedFields & { task_id: number };

/** Applies a plan. Each step may be met again after a crash: what is gone is gone, and a create is looked for first. */
export async function applyTime(
  { facts, wanted, target, plan }: TimeRun,
  claim: OpenClaim,
  run: MocoAworkRun,
): Promise<Result> {
  let activityId = targetIdOf(claim, target);
  let written: Written | undefined;
  for (const step of plan.steps) {
    switch (step.do) {
      case 'assign-person':
        await assignPerson(facts.project?.mocoProjectId ?? 0, step.mocoUserId, run);
        break;
      case 'create-activity':
        written = await complete(step.fields, run);
        activityId = await create(step.mocoUserId, written, facts, run).catch(
          asDeletedItem(written, facts, run),
        );
        break;
      case 'update-activity':
        written = await complete(presentFields(wanted), run);
        await update(step, activityId ?? 0, written, run).catch(asLocked(target, step));
        break;
      case 'delete-activity':
        await run.allowDeletion();
        await run.moco.deleteActivity(step.mocoUserId, step.activityId).catch(asLocked(target, step));
        activityId = undefined;
        await claim.save({ targetId: undefined, fingerprints: {} });
    }
  }
  return {
    kind: 'done',
    reason: commonReasons['brought-in-line'],
    details: { steps: plan.steps.map((step) => step.do).join(', ') },
    targetId: activityId === undefined ? undefined : String(activityId),
    fingerprints: written ? fingerprints({ ...written }) : {},
    data: written ? linkData(facts, wanted, written) : {},
    sourceVersion: facts.entry?.updatedOn,
  };
}

function targetIdOf({ link }: OpenClaim, { activity }: TimeTarget): number | undefined {
  if (typeof activity === 'object') return activity.id;
  return link.targetId === undefined ? undefined : Number(link.targetId);
}

function linkData({ entry }: TimeFacts, wanted: Wanted, { task_id }: Written): TimeLinkData {
  const mocoUserId = wanted.kind === 'present' ? wanted.mocoUserId : undefined;
  return {
    mocoUserId,
    mocoTaskId: task_id,
    aworkUserId: entry?.userId ?? undefined,
    aworkProjectId: entry?.projectId ?? undefined,
    day: entry?.startDateLocal?.slice(0, 10),
  };
}

function presentFields(wanted: Wanted): WantedFields {
  if (wanted.kind !== 'present') throw new Error('only a wanted activity is written');
  return wanted.fields;
}

/** Fills in the catch-all service item, which is made when it is first needed. */
async function complete(fields: WantedFields, run: MocoAworkRun): Promise<Written> {
  return { ...fields, task_id: fields.task_id ?? (await ensureUnassignedItem(fields.project_id, run)) };
}

async function create(
  mocoUserId: number,
  fields: Written,
  { entry }: TimeFacts,
  run: MocoAworkRun,
): Promise<number> {
  const remote_id = remoteIdOf(entry?.id ?? '');
  const workspace = run.connection.accounts['aworkUrl'];
  const remote_url = workspace && entry?.taskId ? `${workspace}/tasks/${entry.taskId}/details` : undefined;
  const activity = await run.moco.createActivity(mocoUserId, {
    ...fields,
    remote_id,
    ...(remote_url && { remote_url }),
  });
  return activity.id;
}

/** A catch-all that was deleted in MOCO would refuse every entry from now on. */
function asDeletedItem({ project_id, task_id }: Written, { unassignedItemId }: TimeFacts, run: MocoAworkRun) {
  return async (error: unknown): Promise<never> => {
    const isRefused = error instanceof Failure && error.reason.code === 'vendor-refused';
    const isDeleted =
      isRefused && task_id === unassignedItemId && (await forgetDeletedItem(project_id, task_id, run));
    throw isDeleted
      ? new Failure(commonReasons.conflict, { details: { vendor: 'moco' }, cause: error })
      : error;
  };
}

async function update(
  { mocoUserId, fields }: Extract<TimeStep, { do: 'update-activity' }>,
  id: number,
  written: Written,
  { moco }: MocoAworkRun,
): Promise<void> {
  const { task_id: _open, ...rest } = fields;
  const changed = 'task_id' in fields ? { ...rest, task_id: written.task_id } : rest;
  if (await moco.updateActivity(mocoUserId, id, changed)) return;
  // Removed since it was read: the next attempt finds it gone, and makes it anew.
  throw new Failure(commonReasons.conflict, { details: { vendor: 'moco' } });
}

/** MOCO has no flag for a locked period; it shows only as a refusal. */
function asLocked({ activity }: TimeTarget, { difference }: { difference: string }) {
  return (error: unknown): never => {
    if (!(error instanceof Failure) || error.reason.code !== 'vendor-refused') throw error;
    const date = typeof activity === 'object' ? activity.date : '';
    const problem = error.details['problem'] ?? '';
    throw new Failure(timeReasons['activity-locked'], {
      details: { date, difference, problem },
      cause: error,
    });
  };
}
