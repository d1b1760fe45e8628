import type { HqTaskType } from '../../../shared/vendors/hq/plan-port.ts';
import type { HqAworkRun } from '../run.ts';

const KEY = 'hq-task-types';
const KEEP_SECONDS = 600;
/** One that is not found is looked for in a list no older than this. */
const FRESH_SECONDS = 60;

/** Named exactly like the type of work; undefined where HQ has none, or several. */
export async function findTaskType(
  name: string,
  { hq, cache }: Pick<HqAworkRun, 'hq' | 'cache'>,
): Promise<HqTaskType | undefined> {
  if (name === '') return undefined;
  const types = (seconds: number) => cache.get(KEY, seconds, () => hq.taskTypes());
  const named = (all: readonly HqTaskType[]) => {
    const [only, ...others] = all.filter((type) => type.name.trim() === name);
    return others.length === 0 ? only : undefined;
  };
  return named(await types(KEEP_SECONDS)) ?? named(await types(FRESH_SECONDS));
}
