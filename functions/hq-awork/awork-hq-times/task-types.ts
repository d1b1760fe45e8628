import type { HqTaskType } from '../../../shared/vendors/hq/plan-port.ts';
import type { HqAworkRun } from '../run.ts';

const KEY = 'hq-task-types';
const KEEP_SECONDS = 600;
/** One that is not found is looked for in a list no older than this. */
const FRESH_SECONDS = 60;

/** As they are known. */
export function knownTaskTypes(
  { hq, cache }: Pick<HqAworkRun, 'hq' | 'cache'>,
  maxAgeSeconds = KEEP_SECONDS,
): Promise<HqTaskType[]> {
  return cache.get(KEY, maxAgeSeconds, () => hq.taskTypes());
}

/** Named exactly like the type of work; undefined where HQ has none, or several. */
export async function findTaskType(
  name: string,
  run: Pick<HqAworkRun, 'hq' | 'cache'>,
): Promise<HqTaskType | undefined> {
  if (name === '') return undefined;
  const named = (all: readonly HqTaskType[]) => {
    const [only, ...others] = all.filter((type) => type.name.trim() === name);
    return others.length === 0 ? only : undefined;
  };
  return named(await knownTaskTypes(run)) ?? named(await knownTaskTypes(run, FRESH_SECONDS));
}
