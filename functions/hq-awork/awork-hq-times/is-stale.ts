import type { Link } from '../../../shared/links/link.ts';
import type { HqAworkRun } from '../run.ts';
import { readTimeLink } from './time-link.ts';
import { findProject } from './read-time.ts';

/**
 * Whether something beside the entry decides otherwise by now: it is booked for the fallback person although its own is in
 * HQ, or its awork project is linked with another HQ project than it was.
 */
export async function isStale(
  { data, outcome }: Pick<Link, 'data' | 'outcome'>,
  run: HqAworkRun,
): Promise<boolean> {
  // The transfer of its project may have ended.
  if (outcome?.kind === 'waiting') return true;
  const { isForFallback, aworkUserId, aworkProjectId, hqProjectId } = readTimeLink(data);
  if (isForFallback && aworkUserId !== undefined)
    if ((await run.people.hqUserOf(aworkUserId)).kind === 'found') return true;
  if (aworkProjectId === undefined || hqProjectId === undefined) return false;
  const project = await findProject(aworkProjectId, run);
  return project !== undefined && !project.data.ended && project.hqProjectId !== hqProjectId;
}
