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

/** Changes with everything we use of a project, also where MOCO leaves `updated_at` alone (tasks, contracts). */
export function projectVersion(project: MocoProject, settings: MocoAworkSettings): string {
  const { identifier, name, active, start_date, finish_date, customer, tasks, contracts } = project;
  return fingerprint([
    [identifier, name, active, start_date, finish_date, customer, isSyncRequested(project, settings)],
    [textField(project, settings.linkField), textField(project, settings.templateField)],
    tasks.map((task) => [task.id, task.name, task.active]),
    contracts.map((contract) => [contract.user_id, contract.active]),
  ]);
}
