import type { Awork } from './awork.ts';
import type { CompanyRow, ProjectMemberRow, ProjectRow, StatusRow } from './records.ts';
import { foundationOf } from './store.ts';

const typeOrders: Record<string, number> = { progress: 1, 'not-started': 2, stuck: 3, closed: 4 };

export function presentProject(awork: Awork, project: ProjectRow): object {
  const { store } = awork;
  const { nextTaskNumber: _, linkedTaskFieldIds: __, projectKey, retainerBudget, ...fields } = project;
  const tasks = store.tasks.where('projectId', project.id);
  const done = tasks.filter((task) => store.taskStatuses.get(task.taskStatusId)?.type === 'done');
  const status = store.projectStatuses.get(project.projectStatusId);
  const company = store.companies.get(project.companyId);
  return {
    ...fields,
    timeBudget: retainerBudget ?? fields.timeBudget,
    ...keyOf(awork, projectKey),
    hasImage: false,
    projectType: presentProjectType(awork),
    projectTemplateId: null,
    publicProjectTemplateId: null,
    projectStatus: status && {
      ...nestedStatus(status),
      typeOrder: typeOrders[status.type] ?? 0,
      isExternal: false,
    },
    company: company && { ...nestedCompany(company), tags: [] },
    members: store.projectMembers
      .where('projectId', project.id)
      .map((member) => presentMember(awork, member)),
    tasksCount: tasks.length,
    tasksDoneCount: done.length,
    trackedDuration: sum(store.timeEntries.where('projectId', project.id), (entry) => entry.duration),
    plannedDuration: sum(tasks, (task) => task.plannedDuration),
    totalPlannedDurationWithHierarchy: sum(tasks, (task) => task.plannedDuration),
    teams: [],
    isRetainer: retainerBudget !== null,
    isMultiAssignmentAllowed: true,
  };
}

/** The project as time entries embed it. A client that is not there is absent, like every nested record. */
export function nestedProject(awork: Awork, project: ProjectRow): object {
  const { id, name, projectKey, isPrivate, isExternal, isBillableByDefault, createdBy } = project;
  const status = awork.store.projectStatuses.get(project.projectStatusId);
  const company = awork.store.companies.get(project.companyId);
  return {
    id,
    name,
    projectStatus: status && nestedStatus(status),
    company: company && nestedCompany(company),
    projectType: presentProjectType(awork),
    ...keyOf(awork, projectKey),
    isPrivate,
    hasImage: false,
    isExternal,
    isBillableByDefault,
    createdBy,
  };
}

/** Tasks embed more of it. */
export function nestedProjectOfTask(awork: Awork, project: ProjectRow): object {
  const { companyId, color, customFields } = project;
  const members = awork.store.projectMembers.where('projectId', project.id).map((member) => ({
    ...{ id: member.id, userId: member.userId, projectRoleId: member.projectRoleId },
    projectRoleName: awork.store.projectRoles.get(member.projectRoleId)?.name ?? null,
    ...{ isResponsible: member.isResponsible, isExternal: false },
  }));
  return { ...nestedProject(awork, project), companyId, color, customFields, members, teams: [] };
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

/** Statuses of projects have no icon. */
export function presentProjectStatus(status: StatusRow): object {
  const { resourceVersion: _, icon: __, ...fields } = status;
  return { ...fields, projectId: null, projectTemplateId: null, isExternal: false };
}

export function presentTaskStatus(status: StatusRow): object {
  const { resourceVersion: _, ...fields } = status;
  return { ...fields, projectId: null, projectTypeId: null, isExternal: false };
}

export function sum<T>(rows: T[], amount: (row: T) => number): number {
  return rows.reduce((total, row) => total + amount(row), 0);
}

function nestedStatus({ id, name, type }: StatusRow) {
  return { id, name, description: null, type, isArchived: false };
}

function nestedCompany({ id, name, description }: CompanyRow): object {
  return { id, name, description, hasImage: false };
}

export function keyOf({ workspace }: Awork, projectKey: string): { projectKey?: string } {
  return workspace.sendProjectKeys ? { projectKey } : {};
}
