import type { Actor } from './actor.ts';
import { announceProject } from './announce-project.ts';
import type { Awork } from './awork.ts';
import { changesBetween } from './changes.ts';
import type { ProjectRow } from './records.ts';
import { refreshProjectContents } from './refresh.ts';
import { notAllowed } from './refusal.ts';

/** Every edit of a project goes through here, so that every edit has its webhooks. */
export function replaceProject(
  awork: Awork,
  actor: Actor,
  before: ProjectRow,
  fields: Partial<ProjectRow>,
): ProjectRow {
  const merged = { ...before, ...fields };
  checkDates(merged.startDate, merged.dueDate);
  const project = awork.store.projects.put({ ...merged, ...awork.stamps.touched(actor.userId) });
  const changes = changesBetween(before, project);
  announceProject(awork, actor, project, { event: 'project_updated', changes });
  if (project.projectStatusId !== before.projectStatusId) {
    announceProject(awork, actor, project, { event: 'project_status_changed', changes });
  }
  refreshProjectContents(awork, actor, project);
  return project;
}

export function checkDates(startDate: string | null, dueDate: string | null): void {
  if (startDate && dueDate && startDate > dueDate) {
    throw notAllowed('date-dependency', 'The start date must be before the due date.');
  }
}
