import type { MocoAworkRun } from './run.ts';

const MISSING_SECONDS = 60;

/**
 * Whether MOCO's projects have a field of that name. The projects themselves do not tell: what was never set may be left
 * out. Only that it is missing is remembered.
 */
export async function hasProjectField(
  field: string,
  { moco, cache }: Pick<MocoAworkRun, 'moco' | 'cache'>,
): Promise<boolean> {
  const key = `moco-project-fields/${field}`;
  const fields = await cache.get(key, MISSING_SECONDS, () => moco.projectFields());
  const isThere = fields.some(({ entity, name }) => entity === 'Project' && name === field);
  if (isThere) cache.drop(key);
  return isThere;
}
