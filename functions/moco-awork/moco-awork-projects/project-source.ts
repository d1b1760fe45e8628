import { fingerprint } from '../../../shared/fingerprint.ts';
import type { MocoProject } from '../../../shared/vendors/moco/records.ts';
import type { MocoAworkSettings } from '../settings.ts';

/** MOCO writes "1" for yes, and leaves a field that was never set out, empty or null. */
export function isSyncRequested(project: MocoProject, { syncField, syncTag }: MocoAworkSettings): boolean {
  const value = project.custom_properties[syncField];
  const yes = value === '1' || value === 1 || value === true || value === 'true';
  return yes || project.tags.includes(syncTag);
}

export function textField(project: MocoProject, field: string): string {
  const value = project.custom_properties[field];
  return typeof value === 'string' ? value.trim() : '';
}

/** Whether the project belongs in awork as it is now. */
export function isWanted(project: MocoProject, settings: MocoAworkSettings): boolean {
  return project.active && isSyncRequested(project, settings);
}

/**
 * Changes with everything we use of a project, also where MOCO leaves `updated_at` alone (tasks, contracts), and with
 * who of the assigned people has a counterpart in awork.
 */
export function projectVersion(
  project: MocoProject,
  people: ReadonlyMap<number, string>,
  settings: MocoAworkSettings,
): string {
  const { identifier, name, active, start_date, finish_date, customer, tasks, contracts } = project;
  return fingerprint([
    [identifier, name, active, start_date, finish_date, customer, isSyncRequested(project, settings)],
    [textField(project, settings.linkField), textField(project, settings.templateField)],
    tasks.map((task) => [task.id, task.name, task.active]),
    contracts.map(({ user_id, active }) => [user_id, active, people.get(user_id)]),
  ]);
}
