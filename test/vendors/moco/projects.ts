import { accept } from './accept.ts';
import type { Caller } from './caller.ts';
import { createContract } from './contracts.ts';
import { mergeCustomValues, showCustomValues } from './custom-values.ts';
import { changed, type Office, stampNew } from './office.ts';
import { showProject } from './project-record.ts';
import { refuseBadProject } from './project-rules.ts';
import { newProject, projectChanges, type ProjectChanges } from './project-schema.ts';
import type { ProjectRow, WebHookEvent } from './records.ts';
import { notFound, unprocessable } from './refusal.ts';
import { createTask } from './tasks.ts';

const shape = 'error-list';
const colors = ['#2f7ed8', '#0d233a', '#8bbc21', '#910000', '#1aadce'];

const blankTexts = {
  billing_address: null,
  billing_email_to: null,
  billing_email_cc: null,
  billing_notes: null,
  info: null,
  retainer_billing_date: null,
  retainer_billing_title: null,
  retainer_billing_description: null,
};
const blankNumbers = { hourly_rate: 0, budget: null, budget_monthly: null, budget_expenses: null };
const blank = {
  ...blankTexts,
  ...blankNumbers,
  ...{ active: true, archived_on: null, retainer: false, start_date: null, finish_date: null },
  ...{ setting_include_time_report: true, co_leader_id: null, tags: [], custom_properties: {} },
  billing_variant: 'project' as const,
};

export function createProject(office: Office, caller: Caller, body: unknown): ProjectRow {
  const input = accept(newProject, body, shape);
  const customer_id = input.company_id ?? input.customer_id;
  if (customer_id === undefined) throw unprocessable(shape, { company_id: ["can't be blank"] });
  const { name, currency, leader_id, fixed_price } = input;
  const own = { name, currency, leader_id, fixed_price, customer_id };
  const draft: ProjectRow = {
    ...{ ...blank, ...own, identifier: input.identifier ?? nextIdentifier(office), color: pickColor(office) },
    ...{ id: 0, created_at: '', updated_at: '' },
  };
  const row = { ...draft, ...written(office, draft, input) };
  refuseBadProject(office, row);
  const project = { ...row, ...stampNew(office, 'project') };
  office.projects.put(project);
  equip(office, caller, project);
  return save(office, caller, { row: project, event: 'create' });
}

/** Observed: default services become tasks at a rate of 100, and the leader gets a contract. Each is told of (guessed). */
function equip(office: Office, caller: Caller, project: ProjectRow): void {
  for (const template of office.taskTemplates.all().filter((each) => each.project_default)) {
    const { name, billable } = template;
    createTask(office, caller, { project, body: { name, billable, hourly_rate: 100 } });
  }
  createContract(office, caller, { project, body: { user_id: project.leader_id } });
}

function nextIdentifier(office: Office): string {
  const year = office.timestamp().slice(2, 4);
  return `P${year}${String(office.nextId('projectNumber')).padStart(3, '0')}`;
}

function pickColor({ world }: Office): string {
  return colors[Math.floor(world.random() * colors.length)] ?? '#2f7ed8';
}

interface Update {
  project: ProjectRow;
  body: unknown;
}

/** A write that changes nothing leaves `updated_at` alone but is told of all the same (guessed). */
export function updateProject(office: Office, caller: Caller, { project, body }: Update): ProjectRow {
  const input = accept(projectChanges, body, shape);
  const frozen = input.currency !== undefined && input.currency !== project.currency;
  if (frozen) throw unprocessable(shape, { currency: ['cannot be changed'] });
  const row = changed<ProjectRow>(office, project, written(office, project, input));
  refuseBadProject(office, row);
  return save(office, caller, { row, event: 'update' });
}

/** The parts of a row that a request changes. */
function written(office: Office, row: ProjectRow, input: ProjectChanges): Partial<ProjectRow> {
  const { labels, tags = labels, company_id, customer_id = company_id, custom_properties, ...fields } = input;
  const custom = { entity: 'Project', before: row.custom_properties, written: custom_properties };
  return {
    ...fields,
    ...(tags && { tags: tidyTags(tags) }),
    ...(customer_id !== undefined && { customer_id: company_id ?? customer_id }),
    custom_properties: mergeCustomValues(office, custom),
  };
}

/** Observed: in alphabetical order. */
export function tidyTags(tags: string[]): string[] {
  return [...new Set(tags)].toSorted((left, right) => left.localeCompare(right));
}

interface Tagging {
  project: ProjectRow;
  tags: string[];
}

export function tagProject(office: Office, caller: Caller, { project, tags }: Tagging): ProjectRow {
  const row = changed<ProjectRow>(office, project, { tags: tidyTags(tags) });
  return save(office, caller, { row, event: 'update' });
}

/** Told of as an update: `archive` cannot be subscribed to. */
export function archiveProject(office: Office, caller: Caller, project: ProjectRow): ProjectRow {
  const archived_on = project.archived_on ?? office.timestamp();
  const row = changed<ProjectRow>(office, project, { active: false, archived_on });
  return save(office, caller, { row, event: 'update' });
}

export function unarchiveProject(office: Office, caller: Caller, project: ProjectRow): ProjectRow {
  const row = changed<ProjectRow>(office, project, { active: true, archived_on: null });
  return save(office, caller, { row, event: 'update' });
}

interface Save {
  row: ProjectRow;
  event: WebHookEvent;
}

function save(office: Office, caller: Caller, { row, event }: Save): ProjectRow {
  office.projects.put(row);
  office.notices.tell(caller, { target: 'Project', event, body: () => showProject(office, row) });
  return row;
}

/** Takes its tasks and contracts along, without telling of each (guessed). */
export function deleteProject(office: Office, caller: Caller, project: ProjectRow): void {
  const booked = office.activities.all().some((activity) => activity.project_id === project.id);
  if (booked) throw unprocessable(shape, { base: ['Project has activities and cannot be deleted'] });
  const { id } = project;
  const custom_properties = showCustomValues(office, 'Project', project.custom_properties);
  for (const task of office.tasks.having(id)) office.tasks.remove(task.id);
  for (const contract of office.contracts.having(id)) office.contracts.remove(contract.id);
  office.projects.remove(id);
  office.notices.tell(caller, {
    target: 'Project',
    event: 'delete',
    body: () => ({ id, custom_properties }),
  });
}

export function findProject(office: Office, id: number): ProjectRow {
  const row = office.projects.get(id);
  if (!row) throw notFound();
  return row;
}
