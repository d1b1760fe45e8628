import { fingerprint } from '../../../shared/fingerprint.ts';
import type { AworkProject } from '../../../shared/vendors/awork/records.ts';
import type { MocoAworkRun } from '../run.ts';
import { WORKSPACE_SECONDS } from '../run.ts';
import { currentFields, fieldNames, writtenName } from './plan-fields.ts';
import type { ProjectFacts, SharedField } from './project-plan.ts';

/**
 * awork answers some writes with no record. Fields that still hold what they held before such a write, of a project that
 * nobody but us has touched since, never took it. Where somebody else was there last, it is an edit of theirs.
 */
export async function ignoredFields(
  target: AworkProject,
  { fingerprints, data }: Pick<ProjectFacts, 'fingerprints' | 'data'>,
  { awork, cache }: Pick<MocoAworkRun, 'awork' | 'cache'>,
): Promise<SharedField[]> {
  const current = currentFields(target);
  const unchanged = fieldNames.filter((field) => {
    const held = fingerprint(current[field]);
    return held === data.before[writtenName(field)] && held !== fingerprints[writtenName(field)];
  });
  if (unchanged.length === 0) return [];
  const { id } = await cache.get('awork-workspace', WORKSPACE_SECONDS, () => awork.me());
  return target.updatedBy === id ? unchanged : [];
}
