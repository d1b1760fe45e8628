import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkRun } from '../run.ts';
import { isWanted } from './project-source.ts';

type PeopleOf = Pick<MocoAworkRun, 'people' | 'settings'>;

/** awork people for those assigned in MOCO, where there is one of the same address. Nobody of a project that is not wanted. */
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
  if (!settings.addMembers || !isWanted(project, settings)) return people;
  for (const { user_id, active } of project.contracts) {
    const aworkUserId = active ? await find(user_id) : undefined;
    if (aworkUserId !== undefined) people.set(user_id, aworkUserId);
  }
  return people;
}
