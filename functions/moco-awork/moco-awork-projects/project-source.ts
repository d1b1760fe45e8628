import { fingerprint } from '../../../shared/fingerprint.ts';
import type { ProjectFields } from '../../../shared/vendors/awork/projects/project-fields.ts';
import { nameWithNumber } from '../../../shared/vendors/awork/projects/project-fields.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { Names } from '../names.ts';
import type { MocoAworkSettings } from '../settings.ts';

export function sharedFields(source: MocoProject): ProjectFields {
  const { identifier, name, start_date, finish_date, customer } = source;
  return {
    name: nameWithNumber(identifier, name),
    startDate: start_date,
    dueDate: finish_date,
    client: customer && { id: customer.id, name: customer.name },
  };
}

/** MOCO writes "1" for yes, and leaves a field that was never set out, empty or null. */
export function isSyncRequested(project: MocoProject, { syncField, syncTag }: MocoAworkSettings): boolean {
  return (
    syncField.some((name) => isYes(project.custom_properties[name])) ||
    project.tags.some((tag) => syncTag.includes(tag))
  );
}

export function isYes(value: unknown): boolean {
  return value === '1' || value === 1 || value === true || value === 'true';
}

/** What stands in the field, by whichever of its names it is filled. */
export function textField(project: MocoProject, field: Names): string {
  const values = field.map((name) => project.custom_properties[name]);
  const texts = values.map((value) => (typeof value === 'string' ? value.trim() : ''));
  return texts.find((text) => text !== '') ?? '';
}

/** Whether the project belongs in awork as it is now. */
export function isWanted(project: MocoProject, settings: MocoAworkSettings): boolean {
  return project.active && isSyncRequested(project, settings);
}

const USUAL_LIST = 'MOCO';

/**
 * Changes with everything we use of a project, also where MOCO leaves `updated_at` alone (tasks, contracts), and with
 * who of the assigned people, and whether the lead, has a counterpart in awork.
 */
export function projectVersion(
  project: MocoProject,
  people: ReadonlyMap<number, string>,
  settings: MocoAworkSettings,
): string {
  const { identifier, name, active, start_date, finish_date, customer, tasks, contracts, leader } = project;
  return fingerprint([
    [identifier, name, active, start_date, finish_date, customer, isSyncRequested(project, settings)],
    [textField(project, settings.linkField), textField(project, settings.templateField)],
    tasks.map((task) => [task.id, task.name, task.active]),
    contracts.map(({ user_id, active }) => [user_id, active, people.get(user_id)]),
    // A list of another name than the usual one, so that a change of the setting is seen.
    ...(settings.taskList === USUAL_LIST ? [] : [settings.taskList]),
    ...(settings.leadIsResponsible && leader ? [[leader.id, people.get(leader.id)]] : []),
  ]);
}
