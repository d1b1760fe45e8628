import type { HqTask } from '../../../shared/vendors/hq/plan-port.ts';
import type { HqAworkRun } from '../run.ts';

const PLAN_SECONDS = 60;

const cacheKey = (hqProjectId: number) => `hq-plan/${hqProjectId}`;

/** The tasks of an HQ project as they were lately: what lay there before us does not come and go. */
export function planOfProject(
  hqProjectId: number,
  { hq, cache }: Pick<HqAworkRun, 'hq' | 'cache'>,
): Promise<HqTask[]> {
  return cache.get(cacheKey(hqProjectId), PLAN_SECONDS, () => Array.fromAsync(hq.tasks(hqProjectId)));
}

export function forgetPlan(hqProjectId: number, { cache }: Pick<HqAworkRun, 'cache'>): void {
  cache.drop(cacheKey(hqProjectId));
}

/** Where a task is looked for. */
export interface TaskSearch {
  hqProjectId: number;
  parentId: number | null;
  syncId: string;
  /** Undefined where its name says nothing. */
  name: string | undefined;
  /** An earlier create was never confirmed, so that HQ is asked anew. */
  isUnconfirmed: boolean;
}

/** The task that carries our reference, else the only one of that name there that carries none. */
export async function findTask(search: TaskSearch, run: HqAworkRun): Promise<HqTask | undefined> {
  const { hqProjectId, parentId, syncId, name, isUnconfirmed } = search;
  const ours = isUnconfirmed ? await run.hq.tasksWithSyncId(syncId) : [];
  const plan = await planOfProject(hqProjectId, run);
  const marked = [...ours, ...plan]
    .filter((task) => task.projectId === hqProjectId && task.syncId === syncId)
    .toSorted((one, other) => one.id - other.id)[0];
  if (marked || name === undefined) return marked;
  const named = plan.filter(
    (task) => task.parentId === parentId && task.syncId === '' && task.name.trim() === name,
  );
  return named.length === 1 ? named[0] : undefined;
}
