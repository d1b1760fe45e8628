import type { Awork } from './awork.ts';
import type { CompanyRow, ProjectMemberRow, ProjectRow, StatusRow } from './records.ts';
import { foundationOf } from './store.ts';

const typeOrders: Record<string, number> = { progress: 1, 'not-started': 2, stuck: 3, closed: 4 };

export function presentProject(awork: Awork, project: ProjectRow): object {
  const { store } = awork;
  const { nextTaskNumber: _, linkedTaskFieldIds: __, projectKey, ...fields } = project;
  const tasks = store.tasks.where('projectId', project.id);
  const done = tasks.filter((task) => store.taskStatuses.get(task.taskStatusId)?.type === 'done');
  const status = store.projectStatuses.get(project.projectStatusId);
  return {
    ...fields,
    ...keyOf(awork, projectKey),
    hasImage: false,
    projectType: presentProjectType(awork),
    projectStatus: status && { ...nestedStatus(status), typeOrder: typeOrders[status.type] ?? 0 },
    company: nestedCompany(store.companies.get(project.companyId)),
    members: store.projectMembers
      .where('projectId', project.id)
      .map((member) => presentMember(awork, member)),
    tasksCount: tasks.length,
    tasksDoneCount: done.length,
    trackedDuration: sum(store.timeEntries.where('projectId', project.id), (entry) => entry.duration),
    plannedDuration: sum(tasks, (task) => task.plannedDuration),
    totalPlannedDurationWithHierarchy: sum(tasks, (task) => task.plannedDuration),
    teams: [],
    isRetainer: false,
    isMultiAssignmentAllowed: true,
  };
}

/** The project as time entries and tasks embed it. */
export function nestedProject(awork: Awork, project: ProjectRow): object {
  const { id, name, projectKey, isPrivate, isExternal, isBillableByDefault, createdBy } = project;
  const status = awork.store.projectStatuses.get(project.projectStatusId);
  return {
    id,
    name,
    projectStatus: status && nestedStatus(status),
    company: nestedCompany(awork.store.companies.get(project.companyId)),
    projectType: presentProjectType(awork),
    ...keyOf(awork, projectKey),
    isPrivate,
    hasImage: false,
    isExternal,
    isBillableByDefault,
    createdBy,
  };
}

/** Carries no project id, as in the documented model. */
export function presentMember({ store }: Awork, member: ProjectMemberRow): object {
  const user = store.users.get(member.userId);
  return {
    id: member.id,
    userId: member.userId,
    firstName: user?.firstName ?? null,
    lastName: user?.lastName ?? null,
    hasImage: false,
    projectRoleId: member.projectRoleId,
    projectRoleName: store.projectRoles.get(member.projectRoleId)?.name ?? null,
    isResponsible: member.isResponsible,
    isDeactivated: user?.isDeactivated ?? false,
    isExternal: user?.isExternal ?? false,
  };
}

export function presentProjectType({ store }: Awork): object {
  return { id: foundationOf(store).projectTypeId, name: 'Kundenprojekt', icon: 'work', isArchived: false };
}

export function presentStatus(status: StatusRow): object {
  const { resourceVersion: _, ...fields } = status;
  return { ...fields, projectId: null, isExternal: false };
}

export function sum<T>(rows: T[], amount: (row: T) => number): number {
  return rows.reduce((total, row) => total + amount(row), 0);
}

function nestedStatus({ id, name, type }: StatusRow) {
  return { id, name, type, isArchived: false };
}

function nestedCompany(company: CompanyRow | undefined): object | null {
  if (!company) return null;
  const { id, name, description } = company;
  return { id, name, description, hasImage: false, tags: [] };
}

export function keyOf({ workspace }: Awork, projectKey: string): { projectKey?: string } {
  return workspace.sendProjectKeys ? { projectKey } : {};
}
