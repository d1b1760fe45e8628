import { Failure } from '../../../shared/failure.ts';
import { targetOf } from '../../../shared/vendors/awork/projects/field-progress.ts';
import type { AworkProject } from '../../../shared/vendors/awork/records.ts';
import type { MocoAworkRun } from '../run.ts';
import { responsiblePerson } from './changed-words.ts';
import { isNobodysChoice, rememberChoice, responsibleOf } from './plan-lead.ts';
import { projectReasons } from './reasons.ts';
import { isRefusal } from './refused-people.ts';
import type { Step, StepContext } from './step-context.ts';
import { unlessRefused } from './unless-refused.ts';

const ROLES_SECONDS = 3600;

export async function addMember({ member }: Step<'add-member'>, context: StepContext): Promise<void> {
  const { progress, run } = context;
  const { mocoUserId, aworkUserId: userId } = member;
  const attempt = {
    write: async () => run.awork.addMember(targetOf(progress), { userId, projectRoleId: await roleId(run) }),
    isDone: ({ members }: AworkProject) => members.some((each) => each.userId === userId),
  };
  if (await unlessRefused(member, attempt, context)) progress.data.members.push(mocoUserId);
}

export async function setResponsible({ lead }: Step<'set-responsible'>, context: StepContext): Promise<void> {
  const { progress, claim, run } = context;
  const { mocoUserId, aworkUserId: userId } = lead;
  const project = await run.awork.project(targetOf(progress));
  if (!project) throw new Failure(projectReasons['awork-project-missing'], { details: { field: '' } });
  const { data } = progress;
  const former = responsibleOf(project);
  if (former?.userId !== userId && !isNobodysChoice(former?.userId, data)) {
    rememberChoice(data);
    progress.kept.push(responsiblePerson);
    return;
  }
  const { unchosen } = data;
  // Until both writes are seen to be done, any of them may be there.
  data.unchosen = [userId, ...(former ? [former.userId] : [])];
  await claim.save({ data });
  const attempt = {
    write: () => handOver(project, userId, run),
    isDone: (now: AworkProject) => responsibleOf(now)?.userId === userId,
  };
  if (!(await unlessRefused(lead, attempt, context))) {
    data.unchosen = unchosen;
    return;
  }
  if (!data.members.includes(mocoUserId)) data.members.push(mocoUserId);
  Object.assign(data, { responsible: userId, unchosen: [] });
}

/** awork has one responsible member: whoever is it gives way first, and is it again where awork refuses the next one. */
async function handOver(project: AworkProject, userId: string, run: MocoAworkRun): Promise<void> {
  const { id, members } = project;
  const former = members.find((each) => each.isResponsible && each.userId !== userId);
  const member = members.find((each) => each.userId === userId);
  if (former)
    await run.awork.updateMember(id, { ...(await memberFields(former, run)), isResponsible: false });
  const next = {
    ...(await memberFields(member ?? { userId, projectRoleId: null }, run)),
    isResponsible: true,
  };
  const write = member ? run.awork.updateMember(id, next) : run.awork.addMember(id, next);
  await write.catch(async (error: unknown) => {
    if (former && isRefusal(error))
      await run.awork.updateMember(id, { ...(await memberFields(former, run)), isResponsible: true });
    throw error;
  });
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
