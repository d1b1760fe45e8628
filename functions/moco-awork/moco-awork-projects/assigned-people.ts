import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from '../run.ts';
import { isWanted } from './project-source.ts';

type PeopleOf = Pick<MocoAworkRun, 'people' | 'settings'>;

/**
 * awork people for those assigned in MOCO, and for the lead, where there is one of the same address. Nobody of a project that
 * is not wanted.
 */
export function assignedPeople(project: MocoProject, run: PeopleOf): Promise<Map<number, string>> {
  return matched(project, run, (id) => run.people.aworkUserOf(id));
}

/** The same for whoever looks at many projects: nobody is looked for beyond the directories that are known. */
export function knownPeople(project: MocoProject, run: PeopleOf): Promise<Map<number, string>> {
  return matched(project, run, (id) => run.people.knownAworkUserOf(id));
}

async function matched(
  project: MocoProject,
  { settings }: PeopleOf,
  find: (mocoUserId: number) => Promise<string | undefined>,
): Promise<Map<number, string>> {
  const people = new Map<number, string>();
  if (!isWanted(project, settings)) return people;
  const assigned = project.contracts.filter(({ active }) => active).map(({ user_id }) => user_id);
  const lead = settings.leadIsResponsible && project.leader ? [project.leader.id] : [];
  for (const id of new Set([...(settings.addMembers ? assigned : []), ...lead])) {
    const aworkUserId = await find(id);
    if (aworkUserId !== undefined) people.set(id, aworkUserId);
  }
  return people;
}
