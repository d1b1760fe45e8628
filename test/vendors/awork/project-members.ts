import type * as z from 'zod';
import { type Actor, may } from './actor.ts';
import { type Awork, linkTo } from './awork.ts';
import { presentMember } from './present-project.ts';
import { replaceProject } from './project-changes.ts';
import type { memberForm } from './project-forms.ts';
import type { ProjectMemberRow, ProjectRoleRow, ProjectRow } from './records.ts';
import { found, missingPermission, notAllowed, referenced } from './refusal.ts';
import { workingUser } from './working-user.ts';

export type MemberForm = z.infer<typeof memberForm>;

/** Documented: a user only once, one responsible only, never an API user (the last observed for assignees). */
export function addMember(
  awork: Awork,
  actor: Actor,
  project: ProjectRow,
  form: MemberForm,
): ProjectMemberRow {
  requireManage(actor, project);
  workingUser(awork, form.userId, 'userId');
  checkRole(awork, project, form);
  if (memberOf(awork, project.id, form.userId)) {
    throw notAllowed('duplication-violation', 'The user is already a member of this project.');
  }
  checkResponsible(awork, project.id, form);
  const member = { id: awork.stamps.guid(), projectId: project.id, ...form };
  awork.store.projectMembers.put(member);
  announceMember(awork, actor, 'projectmember_added', member);
  return member;
}

export function updateMember(
  awork: Awork,
  actor: Actor,
  project: ProjectRow,
  form: MemberForm,
): ProjectMemberRow {
  requireManage(actor, project);
  const before = referenced(memberOf(awork, project.id, form.userId), 'userId');
  checkRole(awork, project, form);
  checkResponsible(awork, project.id, form);
  const member = awork.store.projectMembers.put({ ...before, ...form });
  replaceProject(awork, actor, project, {});
  return member;
}

export function removeMember(awork: Awork, actor: Actor, project: ProjectRow, userId: string): void {
  requireManage(actor, project);
  const member = referenced(memberOf(awork, project.id, userId), 'userId');
  awork.store.projectMembers.remove(member.id);
  announceMember(awork, actor, 'projectmember_deleted', member);
}

/** As the screens do it: whoever was responsible stays a member, and somebody new becomes one in the usual role. */
export function setResponsible(
  awork: Awork,
  actor: Actor,
  project: ProjectRow,
  userId: string | null,
): ProjectMemberRow | null {
  const members = awork.store.projectMembers.where('projectId', project.id);
  const former = members.find((member) => member.isResponsible);
  if (former && former.userId === userId) return former;
  if (former) updateMember(awork, actor, project, { ...formOf(former), isResponsible: false });
  if (userId === null) return null;
  const member = members.find((each) => each.userId === userId);
  if (member) return updateMember(awork, actor, project, { ...formOf(member), isResponsible: true });
  const role = awork.store.projectRoles.all().find(({ isDefault }) => isDefault);
  return addMember(awork, actor, project, { userId, projectRoleId: role?.id ?? '', isResponsible: true });
}

function formOf({ userId, projectRoleId, isResponsible }: ProjectMemberRow): MemberForm {
  return { userId, projectRoleId, isResponsible };
}

/** Documented: members ask for more than the project itself does. */
function requireManage(actor: Actor, project: ProjectRow): void {
  if (may(actor, 'project-master-data:manage') || project.createdBy === actor.userId) return;
  throw missingPermission('project-master-data:manage is required.');
}

/** Documented: only a role that is connected to the type of the project is available there. Its code is guessed. */
function checkRole({ store }: Awork, { projectTypeId }: ProjectRow, { projectRoleId }: MemberForm): void {
  const { projectTypeIds } = referenced(store.projectRoles.get(projectRoleId), 'projectRoleId');
  if (projectTypeIds && !projectTypeIds.includes(projectTypeId)) {
    throw notAllowed('invalid-operation', 'The project role is not available in the project type.');
  }
}

/** Makes a role available in these types of project only, or, with null, in all. */
export function connectRole({ store }: Awork, name: string, projectTypeIds: string[] | null): ProjectRoleRow {
  const role = store.projectRoles.all().find((each) => each.name === name);
  return store.projectRoles.put({ ...found(role, 'project role'), projectTypeIds });
}

function memberOf({ store }: Awork, projectId: string, userId: string): ProjectMemberRow | undefined {
  return store.projectMembers.where('projectId', projectId).find((member) => member.userId === userId);
}

function checkResponsible({ store }: Awork, projectId: string, { userId, isResponsible }: MemberForm): void {
  const members = store.projectMembers.where('projectId', projectId);
  const isTaken = members.some((member) => member.isResponsible && member.userId !== userId);
  if (isResponsible && isTaken) {
    throw notAllowed('invalid-operation', 'Another member of this project is already responsible.');
  }
}

function announceMember(
  awork: Awork,
  actor: Actor,
  event: 'projectmember_added' | 'projectmember_deleted',
  member: ProjectMemberRow,
): void {
  awork.hooks.announce({
    event,
    entityType: 'projectmember',
    entityId: member.id,
    entity: () => presentMember(awork, member),
    entityLink: linkTo(awork, 'projects', member.projectId),
    actor,
  });
}
