import Big from 'big.js';
import { makeOnce } from '../../../shared/links/make-once.ts';
import type { Link } from '../../../shared/links/link.ts';
import type { AworkTask } from '../../../shared/vendors/awork/records.ts';
import type { HqTask } from '../../../shared/vendors/hq/plan-port.ts';
import type { HqAworkRun } from '../run.ts';
import { ensurePhase } from './ensure-phase.ts';
import { findOwnTask } from './find-own-task.ts';
import { knownTask, readTaskLink, taskCacheKey, taskKey } from './known-task.ts';
import { phaseSource } from './phase-source.ts';
import { forgetPlan } from './plan-of-project.ts';
import type { TaskKind, TaskPlace } from './task-place.ts';
import { besidePlain } from './task-place.ts';
import { findTaskType } from './task-types.ts';

/** The HQ task of an entry, and the place that it stands for. */
export interface EnsuredTask {
  hqTaskId: number;
  place: TaskPlace;
}

/** Beside the plain task where that lay in HQ before us and is charged otherwise than the entry. */
export async function ensureTask(
  place: TaskPlace,
  hqProjectId: number,
  run: HqAworkRun,
): Promise<EnsuredTask> {
  const hqTaskId = await ensureOne(place, hqProjectId, run);
  const plain = place.isPlain ? await knownTask(place.key, hqProjectId, run) : undefined;
  const settled = plain?.kind ? besidePlain(place, plain.kind) : place;
  if (settled.key === place.key) return { hqTaskId, place };
  return { hqTaskId: await ensureOne(settled, hqProjectId, run), place: settled };
}

/** The HQ task of a place, there once however many entries arrive together. */
async function ensureOne(place: TaskPlace, hqProjectId: number, run: HqAworkRun): Promise<number> {
  const { key, typeName, kind } = place;
  const aworkTask = onceAsked(place, run);
  const type = await findTaskType(typeName, run);
  const isOfProject = (link: Pick<Link, 'data'>) => readTaskLink(link.data).hqProjectId === hqProjectId;
  const remembered = { hqProjectId, kind, ...(typeName !== '' && !type && { missingType: typeName }) };
  const id = await makeOnce(taskKey(run.connection.id, key), run, {
    isGood: isOfProject,
    async find(claim) {
      const isUnconfirmed = claim.link.unfinishedSince !== undefined;
      const found = await findOwnTask({ place, hqProjectId, aworkTask, isUnconfirmed }, run);
      if (!found) return undefined;
      if (found.syncId !== key) await run.hq.updateTask(found.id, { syncId: key });
      // The type of a task that was there before us is none of our business.
      await claim.save({ targetId: String(found.id), data: { hqProjectId, kind: kindOf(found, place) } });
      return String(found.id);
    },
    async create(claim) {
      const task = await aworkTask();
      const made = await run.hq.createTask({
        projectId: hqProjectId,
        parentId: await ensurePhase(phaseSource({ task, place, hqProjectId }, run), run),
        name: nameOfTask(place, task, run),
        plannedEffortHours: place.isPlain ? plannedHours(task) : null,
        taskTypeId: type?.id ?? null,
        syncId: key,
        ...(!kind.isChargeable && { chargeType: 'NotChargeable' }),
      });
      await claim.save({ targetId: String(made.id), data: remembered });
      forgetPlan(hqProjectId, run);
      return String(made.id);
    },
  });
  run.cache.drop(taskCacheKey(key));
  return Number(id);
}

/** Whether a task that was there before us is charged is for HQ to say; where it says nothing, HQ's own choice is to charge. */
function kindOf({ chargeType }: HqTask, { kind, isPlain }: TaskPlace): TaskKind {
  return isPlain ? { ...kind, isChargeable: chargeType !== 'NotChargeable' } : kind;
}

/** Most tasks are found by our reference, and need nothing of awork. */
function onceAsked({ aworkTaskId: id }: TaskPlace, { awork }: HqAworkRun) {
  let asked: Promise<AworkTask | undefined> | undefined;
  return async () => (id === null ? undefined : (asked ??= awork.task(id)));
}

/** What an entry differs in from its task is said behind the name. */
function nameOfTask(place: TaskPlace, task: AworkTask | undefined, { settings }: HqAworkRun): string {
  const { kind, plain, typeName, taskName } = place;
  const name = task?.name.trim() || taskName || typeName || settings.phase;
  if (place.isPlain) return name;
  const isOtherType = kind.typeOfWorkId !== plain.typeOfWorkId && typeName !== '';
  const differences = [
    ...(isOtherType ? [typeName] : []),
    ...(kind.isChargeable === plain.isChargeable
      ? []
      : [kind.isChargeable ? 'abrechenbar' : 'nicht abrechenbar']),
  ];
  return `${name} (${differences.join(', ')})`;
}

const SECONDS_PER_HOUR = 3600;

function plannedHours(task: AworkTask | undefined): number | null {
  if (!task?.plannedDuration) return null;
  return new Big(task.plannedDuration).div(SECONDS_PER_HOUR).round(2).toNumber();
}
