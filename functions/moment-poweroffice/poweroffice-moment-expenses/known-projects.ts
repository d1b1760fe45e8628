import type { MomentPowerOfficeRun } from '../run.ts';

const KEEP_SECONDS = 600;

/** Id by number of every Moment project; `fresh` reads past what is remembered. */
export function knownProjects(
  { cache, moment }: MomentPowerOfficeRun,
  fresh = false,
): Promise<ReadonlyMap<string, number>> {
  if (fresh) cache.drop('moment-projects');
  return cache.get('moment-projects', KEEP_SECONDS, async () => {
    const projects = new Map<string, number>();
    for await (const { id, projectNumber } of moment.projects()) projects.set(projectNumber, id);
    return projects;
  });
}
