import { missingRights } from '../../../shared/vendors/awork/setup/missing-rights.ts';
import type { MocoAworkRun } from '../run.ts';

const RIGHTS_SECONDS = 600;

/**
 * Whether awork lets our key see and write the absences of others; where it does not tell, writing shows. Without the right
 * it shows nobody's, which looks as if there were none.
 */
export async function mayPlanPeople({
  awork,
  cache,
}: Pick<MocoAworkRun, 'awork' | 'cache'>): Promise<boolean> {
  const permissions = await cache.get('awork-permissions', RIGHTS_SECONDS, () => awork.permissions());
  if (!permissions || permissions.isAdmin) return true;
  return (missingRights(['user-planning-data:write'], permissions) ?? []).length === 0;
}
