import { type Actor, may } from './actor.ts';
import { announceProject } from './announce-project.ts';
import type { Awork } from './awork.ts';
import { checkDates, replaceProject } from './project-changes.ts';
import type { ProjectForm, ProjectPutForm } from './project-forms.ts';
import { chooseKey } from './project-keys.ts';
import type { ProjectRow, StatusRow, TemplateRow } from './records.ts';
import { invalidField, missingPermission, notAllowed, referenced } from './refusal.ts';
import { foundationOf } from './store.ts';
import { deleteTasks } from './task-changes.ts';
import { fillFromTemplate } from './templates.ts';
import { loseEntries } from './time-entries.ts';

export function createProject(awork: Awork, actor: Actor, form: ProjectForm): ProjectRow {
  if (!may(actor, 'project-create:write')) throw missingPermission('project-create:write is required.');
  const { store, stamps } = awork;
  checkDates(form.startDate, form.dueDate);
  if (form.companyId) referenced(store.companies.get(form.companyId), 'companyId');
  const template = form.projectTemplateId
    ? referenced(store.templates.get(form.projectTemplateId), 'projectTemplateId')
    : undefined;
  if (template && form.workflowId) throw invalidField('workflowId', 'cannot go with a template.');
  const workflowId = template?.workflowId ?? form.workflowId ?? foundationOf(store).workflowId;
  const status = chooseStatus(awork, workflowId, form.projectStatusId);
  const project = store.projects.put({
    ...stamps.created(actor.userId),
    ...putFields(awork, form),
    retainerBudget: null,
    description: [form.description, template?.description].filter(Boolean).join('\n') || null,
    isBillableByDefault: form.isBillableByDefault ?? billableByDefault(form, template),
    projectKey: chooseKey(awork, form.projectKey ?? null, form.name),
    projectStatusId: status.id,
    workflowId,
    createdByProjectTemplateId: template?.id ?? null,
    closedOn: null,
    closedBy: null,
    tags: [],
    customFields: [],
    linkedTaskFieldIds: [],
    isExternal: false,
    nextTaskNumber: 1,
  });
  announceProject(awork, actor, project, { event: 'project_added' });
  if (template) fillFromTemplate(awork, actor, project.id, template);
  return project;
}

/** Documented: whatever the form leaves out is cleared. */
export function putProject(awork: Awork, actor: Actor, before: ProjectRow, form: ProjectPutForm): ProjectRow {
  requireWrite(actor, before);
  if (form.companyId) referenced(awork.store.companies.get(form.companyId), 'companyId');
  const hasTimes = awork.store.timeEntries.where('projectId', before.id).length > 0;
  if (form.isPrivate && !before.isPrivate && hasTimes) {
    throw notAllowed('invalid-operation', 'A project with tracked times cannot become private.');
  }
  if (before.retainerBudget !== null && form.timeBudget !== null) {
    throw notAllowed('invalid-operation', 'The time budget of a retainer project cannot be set.');
  }
  return replaceProject(awork, actor, before, putFields(awork, form));
}

export function changeProjectStatus(awork: Awork, actor: Actor, before: ProjectRow, statusId: string): void {
  requireWrite(actor, before);
  if (before.projectStatusId === statusId) return;
  const status = chooseStatus(awork, before.workflowId, statusId);
  const isClosed = status.type === 'closed';
  replaceProject(awork, actor, before, {
    projectStatusId: status.id,
    closedOn: isClosed ? awork.stamps.instant() : null,
    closedBy: isClosed ? actor.userId : null,
  });
}

/** Documented: tasks go, time entries stay without project and task unless asked otherwise. */
export function deleteProject(
  awork: Awork,
  actor: Actor,
  project: ProjectRow,
  deleteTimeTrackings: boolean,
): void {
  requireWrite(actor, project);
  const { store } = awork;
  const entries = store.timeEntries.where('projectId', project.id);
  loseEntries(awork, actor, entries, deleteTimeTrackings);
  deleteTasks(awork, actor, store.tasks.where('projectId', project.id), deleteTimeTrackings);
  for (const list of store.taskLists.where('projectId', project.id)) store.taskLists.remove(list.id);
  for (const member of store.projectMembers.where('projectId', project.id))
    store.projectMembers.remove(member.id);
  store.projects.remove(project.id);
  announceProject(awork, actor, project, { event: 'project_deleted' });
}

export function requireWrite(actor: Actor, project: ProjectRow): void {
  if (may(actor, 'project-master-data:write') || project.createdBy === actor.userId) return;
  throw missingPermission('project-master-data:write is required.');
}

function chooseStatus({ store }: Awork, workflowId: string, statusId: string | null): StatusRow {
  const statuses = store.projectStatuses.where('workflowId', workflowId);
  if (statuses.length === 0) throw invalidField('workflowId', 'does not exist.');
  const status = statusId ? statuses.find((each) => each.id === statusId) : statuses[0];
  return referenced(status, 'projectStatusId');
}

/** Documented order: template on or off, then whether there is a client. */
function billableByDefault(form: ProjectForm, template: TemplateRow | undefined): boolean {
  if (template && template.isBillableByDefault !== 'auto') return template.isBillableByDefault === 'on';
  return form.companyId !== null;
}

function putFields({ store }: Awork, form: ProjectPutForm) {
  return {
    name: form.name,
    isPrivate: form.isPrivate,
    description: form.description,
    startDate: form.startDate,
    dueDate: form.dueDate,
    companyId: form.companyId,
    timeBudget: form.timeBudget,
    isBillableByDefault: form.isBillableByDefault ?? false,
    projectTypeId: form.projectTypeId ?? foundationOf(store).projectTypeId,
    color: form.color,
    deductNonBillableHours: form.deductNonBillableHours,
    isProjectKeyVisible: form.isProjectKeyVisible ?? true,
  };
}
