import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import { outcomeFor } from '../../../shared/links/link.ts';
import { LEASE_SECONDS } from '../../../shared/links/open-claim.ts';
import type { Details } from '../../../shared/wording.ts';
import { guardGeneration } from '../guard-tenant.ts';
import { projectKey } from '../linked-project.ts';
import type { HqAworkRun } from '../run.ts';
import { taskCacheKey, taskKey } from './known-task.ts';
import { forgetPlan } from './plan-of-project.ts';
import { timeReasons } from './reasons.ts';
import type { TaskPlace } from './task-place.ts';

/** HQ says neither what is invoiced nor what else it does not let be changed; it shows only as a refusal. */
export function asLocked(about: Details) {
  return (error: unknown): never => {
    if (!isRefusal(error) || error.reason.code !== 'vendor-refused') throw error;
    const problem = error.details['problem'] ?? '';
    throw new Failure(timeReasons['reporting-locked'], { details: { ...about, problem }, cause: error });
  };
}

export interface BookedOn {
  place: TaskPlace;
  hqProjectId: number;
  taskId: number;
  /** Which time, as people know it. */
  about: Details;
}

/** Why HQ refuses a new reporting: the task or the project is gone, or the task is closed. */
export function asRefusedTask({ place, hqProjectId, taskId, about }: BookedOn, run: HqAworkRun) {
  return async (error: unknown): Promise<never> => {
    if (!isRefusal(error)) throw error;
    const task = await run.hq.task(taskId);
    if (!task) {
      if (!(await run.hq.project(hqProjectId))) throw await projectGone(hqProjectId, about, run);
      await forgetTask(place, taskId, hqProjectId, run);
      throw new Failure(commonReasons.conflict, { details: { vendor: 'hq' }, cause: error });
    }
    if (!task.isDone) throw error;
    throw new Failure(timeReasons['task-closed'], { details: { ...about, task: task.name }, cause: error });
  };
}

/** Of a call that makes a task: the project may have been deleted while its times arrive. */
export function asGoneProject({ hqProjectId, about }: Omit<BookedOn, 'taskId' | 'place'>, run: HqAworkRun) {
  return async (error: unknown): Promise<never> => {
    if (!isRefusal(error) || (await run.hq.project(hqProjectId))) throw error;
    throw await projectGone(hqProjectId, about, run);
  };
}

function isRefusal(error: unknown): error is Failure {
  const codes: string[] = [commonReasons['vendor-refused'].code, commonReasons['record-missing'].code];
  return error instanceof Failure && codes.includes(error.reason.code);
}

/** Its own direction is to look at it at once; until then its times are tried again. */
async function projectGone(hqProjectId: number, about: Details, run: HqAworkRun): Promise<Failure> {
  await guardGeneration(run);
  const { sourceId } = projectKey(run.connection.id, hqProjectId);
  await run.askOf('hq-awork-projects')('project', [sourceId], 'chain');
  return new Failure(timeReasons['hq-project-gone'], { details: about });
}

/** A task that was deleted in HQ would refuse every entry from now on. */
async function forgetTask(
  { key: place }: TaskPlace,
  taskId: number,
  hqProjectId: number,
  run: HqAworkRun,
): Promise<void> {
  const { connection, links, cache, now } = run;
  cache.drop(taskCacheKey(place));
  forgetPlan(hqProjectId, run);
  const claim = await links.claim({ key: taskKey(connection.id, place), leaseSeconds: LEASE_SECONDS });
  if (claim.kind !== 'claimed') return;
  const outcome = outcomeFor(commonReasons['brought-in-line'], {}, now());
  // Another worker may have made the new one by now.
  if (claim.link.targetId !== String(taskId)) await links.release(claim.link);
  else await links.settle(claim.link, { targetId: undefined, outcome });
}
