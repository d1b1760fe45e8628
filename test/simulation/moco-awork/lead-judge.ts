import type { Choice, Chronicle } from './chronicle.ts';
import { responsibleFor } from './choices.ts';
import type { Office } from './office.ts';

interface LedProject {
  id: number;
  name: string;
  leader: { id: number } | null;
}

/** The lead is responsible in awork, unless people there chose otherwise or it does not have the lead (M10). */
export function wronglyResponsible(
  project: LedProject,
  projectId: string,
  office: Office,
  { choices, formerLeads }: Chronicle,
): string[] {
  const { leadIsResponsible } = office.connection.settings;
  const held = responsibleFor(projectId, office);
  const choice = choices.get(projectId);
  const leads = [...(formerLeads.get(project.id) ?? []), project.leader?.id ?? 0];
  const former = leads.flatMap((id) => emailsOf(id, office)).flatMap((email) => usersOf(email, office));
  const right = leadIsResponsible
    ? rightly(choice, leadOf(project, office), former)
    : [choice?.userId ?? null];
  if (right.includes(held)) return [];
  const meant = JSON.stringify(right);
  return [`${held ?? 'nobody'} is responsible for "${project.name}" (${projectId}) instead of ${meant}`];
}

function rightly(
  choice: Choice | undefined,
  lead: string | undefined,
  former: readonly string[],
): (string | null)[] {
  const ours = lead === undefined ? [null, ...former] : [lead];
  if (!choice) return ours;
  return isOpen(choice, former) ? [...ours, choice.userId] : [choice.userId];
}

/** Who puts back whom MOCO once had as lead leaves it to us, as does who takes away only what we never had a hand in. */
function isOpen({ userId, followsOurs, isUnsure }: Choice, former: readonly string[]): boolean {
  return userId === null ? !followsOurs || isUnsure : former.includes(userId);
}

function leadOf({ leader }: LedProject, office: Office): string | undefined {
  const user = office.moco.state().users.find(({ id, active }) => active && id === leader?.id);
  return usersOf(user?.email ?? '', office).find((id) => {
    const { isArchived, isDeactivated } = office.awork.state().users.find((each) => each.id === id) ?? {};
    return !isArchived && !isDeactivated;
  });
}

function emailsOf(mocoUserId: number, { moco }: Office): string[] {
  return moco
    .state()
    .users.filter(({ id }) => id === mocoUserId)
    .map(({ email }) => email);
}

function usersOf(email: string, { awork }: Office): string[] {
  return awork
    .state()
    .users.filter(({ userContactInfos }) =>
      userContactInfos.some(({ value }) => value?.toLowerCase() === email),
    )
    .map(({ id }) => id);
}
