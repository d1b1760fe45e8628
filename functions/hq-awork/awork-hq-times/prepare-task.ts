import { commonReasons } from '../../../shared/common-reasons.ts';
import type { Prepared } from '../../../shared/direction.ts';
import type { ClaimedLink, Link } from '../../../shared/links/link.ts';
import type { HqAworkRun } from '../run.ts';
import { readTaskLink, taskCacheKey } from './known-task.ts';
import { findTaskType, knownTaskTypes } from './task-types.ts';

/** Gives a task of ours the task type that HQ lacked when it was made, unless somebody chose one since. */
export async function prepareTask(
  key: string,
  { targetId, data: remembered }: Link | ClaimedLink,
  run: HqAworkRun,
): Promise<Prepared> {
  const upToDate = { kind: 'nothing', reason: commonReasons['up-to-date'], details: {} } as const;
  const { missingType, ...data } = readTaskLink(remembered);
  const type = missingType === undefined ? undefined : await findTaskType(missingType, run);
  if (targetId === undefined || !type) return { verdict: upToDate, known: {} };
  const task = await run.hq.task(Number(targetId));
  const ownType = task?.taskTypeId ?? null;
  const isDefault =
    ownType !== null && (await knownTaskTypes(run)).some(({ id, isDefault }) => id === ownType && isDefault);
  if (!task || ownType === type.id || (ownType !== null && !isDefault))
    return { verdict: upToDate, known: { data } };
  return {
    verdict: {
      kind: 'steps',
      steps: [{ do: 'set-task-type', what: `set the task type "${type.name}" of "${task.name}"` }],
    },
    async apply() {
      await run.hq.updateTask(task.id, { taskTypeId: type.id });
      run.cache.drop(taskCacheKey(key));
      return { data };
    },
  };
}
