import type { Names } from './names.ts';
import type { MocoAworkRun } from './run.ts';

const MISSING_SECONDS = 60;

/**
 * Which of these names a field of MOCO's projects has; undefined where there is none. The projects themselves do not
 * tell: what was never set may be left out. Only that it is missing is remembered.
 */
export async function findProjectField(
  names: Names,
  { moco, cache }: Pick<MocoAworkRun, 'moco' | 'cache'>,
): Promise<string | undefined> {
  const key = `moco-project-fields/${names.join('/')}`;
  const fields = await cache.get(key, MISSING_SECONDS, () => moco.projectFields());
  const found = names.find((each) =>
    fields.some(({ entity, name }) => entity === 'Project' && name === each),
  );
  if (found !== undefined) cache.drop(key);
  return found;
}
