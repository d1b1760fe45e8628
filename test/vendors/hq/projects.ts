import { tellDeleted } from './deletions.ts';
import type { Hq } from './hq.ts';
import { addFieldValue } from './project-fields.ts';
import type { ProjectRow } from './project-records.ts';
import { projectStatusOf } from './project-statuses.ts';
import type { Author, Tracked } from './records.ts';
import { found, invalid } from './refusal.ts';
import { stampTracked, touched } from './stamps.ts';

export type ProjectForm = Partial<Omit<ProjectRow, keyof Tracked>> & Pick<ProjectRow, 'name'>;

/** Guessed: a number is made where none is given, and the first status is taken. */
export function createProject(hq: Hq, form: ProjectForm): ProjectRow {
  const stamp = stampTracked(hq, 'person');
  const project = {
    number: `P-${stamp.id}`,
    startDate: `${stamp.createdOn.slice(0, 10)}T00:00:00`,
    endDate: null,
    companyId: null,
    projectStatusId: 1,
    responsibleUserId: null,
    aworkSyncId: null,
    ...form,
    ...stamp,
  };
  checkProject(hq, project);
  hq.projects.put(project);
  for (const { id } of hq.fieldDefinitions.all()) addFieldValue(hq, project.id, id);
  return project;
}

export function updateProject(hq: Hq, author: Author, id: number, changes: Partial<ProjectForm>): ProjectRow {
  const project = { ...found(hq.projects.get(id)), ...changes, ...touched(hq, author) };
  checkProject(hq, project);
  return hq.projects.put(project);
}

function checkProject(hq: Hq, { companyId, projectStatusId, responsibleUserId }: ProjectRow): void {
  projectStatusOf(projectStatusId);
  if (companyId !== null && !hq.companies.get(companyId))
    throw invalid('CompanyId', 'The company does not exist.');
  if (responsibleUserId !== null && !hq.users.get(responsibleUserId))
    throw invalid('ResponsibleUserId', 'The user does not exist.');
}

/** Its plan and its reportings go with it. Guessed: its quotations stay without it. */
export function deleteProject(hq: Hq, id: number): void {
  const project = found(hq.projects.get(id));
  const isToldEach = hq.tenant.deletionsListed === 'each';
  for (const reporting of hq.reportings.having(id)) {
    hq.reportings.remove(reporting.id);
    if (isToldEach) tellDeleted(hq, 'person', 'UserReporting', reporting.id);
  }
  for (const task of hq.tasks.having(id)) {
    hq.tasks.remove(task.id);
    if (isToldEach) tellDeleted(hq, 'person', 'Task', task.id);
  }
  for (const member of hq.members.having(id)) hq.members.remove(member.id);
  for (const value of hq.fieldValues.having(id)) hq.fieldValues.remove(value.id);
  for (const quote of hq.quotes.all().filter(({ projectId }) => projectId === id))
    hq.quotes.put({ ...quote, projectId: null, ...touched(hq, 'person') });
  hq.projects.remove(project.id);
  tellDeleted(hq, 'person', 'Project', project.id);
}
