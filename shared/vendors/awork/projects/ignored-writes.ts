import type { Cache } from '../../../cache.ts';
import { fingerprint } from '../../../fingerprint.ts';
import type { AworkClient } from '../client.ts';
import type { AworkProject } from '../records.ts';
import { ownUser } from './own-user.ts';
import type { ProjectField, WrittenFields } from './project-fields.ts';
import { currentFields, fieldNames, writtenName } from './project-fields.ts';

/**
 * awork answers some writes with no record. Fields that still hold what they held before such a write, of a project that
 * nobody but us has touched since, never took it. Where somebody else was there last, it is an edit of theirs.
 */
export async function ignoredFields(
  target: AworkProject,
  { fingerprints, data }: WrittenFields,
  { awork, cache }: { awork: AworkClient; cache: Cache },
): Promise<ProjectField[]> {
  const current = currentFields(target);
  const unchanged = fieldNames.filter((field) => {
    const held = fingerprint(current[field]);
    return held === data.before[writtenName(field)] && held !== fingerprints[writtenName(field)];
  });
  if (unchanged.length === 0) return [];
  const { id } = await ownUser(awork, cache);
  return target.updatedBy === id ? unchanged : [];
}
