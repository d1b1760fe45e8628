import { Failure } from '../../../shared/failure.ts';
import { targetOf } from '../../../shared/vendors/awork/projects/field-progress.ts';
import type { MocoAworkRun } from '../run.ts';
import { nameOf } from '../../../shared/name-of.ts';
import { responsiblePerson } from './changed-words.ts';
import { isNobodysChoice, rememberChoice, responsibleOf } from './plan-lead.ts';
import type { Member, ProjectFacts } from './project-plan.ts';
import { projectReasons } from './reasons.ts';
import type { Step, StepContext } from './step-context.ts';

const ROLES_SECONDS = 3600;

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

export async function addMember(
  { mocoUserId, aworkUserId }: Step<'add-member'>,
  { progress, run }: StepContext,
): Promise<void> {
  await run.awork.addMember(targetOf(progress), { userId: aworkUserId, projectRoleId: await roleId(run) });
  progress.data.members.push(mocoUserId);
}

/** awork has one responsible member: whoever is it gives way first. */
export async function setResponsible(
  { lead: { mocoUserId, aworkUserId: userId } }: Step<'set-responsible'>,
  { progress, claim, run }: StepContext,
): Promise<void> {
  const projectId = targetOf(progress);
  const project = await run.awork.project(projectId);
  if (!project) throw new Failure(projectReasons['awork-project-missing'], { details: { field: '' } });
  const { data } = progress;
  const former = responsibleOf(project);
  const isOther = former?.userId !== userId;
  if (isOther && !isNobodysChoice(former?.userId, data)) {
    rememberChoice(data);
    progress.kept.push(responsiblePerson);
    return;
  }
  // Until both writes are seen to be done, any of them may be there.
  data.unchosen = [userId, ...(former ? [former.userId] : [])];
  await claim.save({ data });
  if (former && isOther)
    await run.awork.updateMember(projectId, { ...(await memberFields(former, run)), isResponsible: false });
  const member = project.members.find((each) => each.userId === userId);
  if (member)
    await run.awork.updateMember(projectId, { ...(await memberFields(member, run)), isResponsible: true });
  else
    await run.awork.addMember(projectId, {
      ...{ userId, projectRoleId: await roleId(run), isResponsible: true },
    });
  if (!data.members.includes(mocoUserId)) data.members.push(mocoUserId);
  Object.assign(data, { responsible: userId, unchosen: [] });
}

/** Both are sent, or a change of the one would change the other. */
async function memberFields(
  { userId, projectRoleId }: { userId: string; projectRoleId: string | null },
  run: MocoAworkRun,
) {
  return { userId, projectRoleId: projectRoleId ?? (await roleId(run)) };
}

async function roleId({ awork, cache }: MocoAworkRun): Promise<string> {
  const roles = await cache.get('awork-project-roles', ROLES_SECONDS, () => awork.projectRoles());
  const role = roles.find(({ isDefault }) => isDefault) ?? roles[0];
  if (!role) throw new Failure(projectReasons['project-role-missing']);
  return role.id;
}
