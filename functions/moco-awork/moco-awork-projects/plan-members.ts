import { nameOf } from '../../../shared/name-of.ts';
import type { MocoAworkSettings } from '../settings.ts';
import type { Member, ProjectFacts, ProjectStep, RefusedPerson } from './project-plan.ts';
import { refusedBefore } from './refused-people.ts';

interface MembersPlan {
  steps: ProjectStep[];
  refused: RefusedPerson[];
}

type MemberFacts = Pick<ProjectFacts, 'source' | 'people' | 'data' | 'adoption' | 'target' | 'looksAgain'>;

/** Assigned people who were not added yet, nor by an earlier run. Each is added once, and nobody is ever removed. */
export function newMembers(
  { source, people }: Pick<ProjectFacts, 'source' | 'people'>,
  added: readonly number[],
): Member[] {
  const assigned = source?.contracts.filter(({ active }) => active) ?? [];
  return assigned.flatMap(({ user_id: mocoUserId, firstname, lastname }) => {
    const aworkUserId = added.includes(mocoUserId) ? undefined : people.get(mocoUserId);
    if (aworkUserId === undefined) return [];
    return [{ mocoUserId, aworkUserId, name: nameOf(firstname, lastname) ?? aworkUserId }];
  });
}

export function planMembers(
  facts: MemberFacts,
  isFresh: boolean,
  { addMembers }: MocoAworkSettings,
): MembersPlan {
  const plan: MembersPlan = { steps: [], refused: [] };
  if (!addMembers) return plan;
  const { target, adoption, data } = facts;
  const project = 'project' in adoption ? adoption.project : target;
  const present = new Set(typeof project === 'object' ? project.members.map(({ userId }) => userId) : []);
  for (const member of newMembers(facts, isFresh ? [] : data.members)) {
    if (present.has(member.aworkUserId)) continue;
    const refused = refusedBefore(member, facts, isFresh);
    if (refused) plan.refused.push(refused);
    else plan.steps.push({ do: 'add-member', member, what: `add ${member.name} to the project` });
  }
  return plan;
}
