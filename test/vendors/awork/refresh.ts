import type { Actor } from './actor.ts';
import { announceProject } from './announce-project.ts';
import type { Awork } from './awork.ts';
import type { ProjectRow, TaskRow, TimeEntryRow } from './records.ts';
import { announceTask } from './task-changes.ts';
import { announceTimeEntry } from './time-entries.ts';

/**
 * The fan-out: models embed others, so an edit of one project reports every time entry and task of it as updated.
 * Observed with project tags; for companies, tasks and users it is guessed. Subscriptions to main entities are spared.
 */
export function refreshProjectContents(awork: Awork, actor: Actor, project: ProjectRow): void {
  refreshTasks(awork, actor, awork.store.tasks.where('projectId', project.id));
  refreshTimeEntries(awork, actor, awork.store.timeEntries.where('projectId', project.id));
}

export function refreshProjects(awork: Awork, actor: Actor, projects: ProjectRow[]): void {
  for (const project of projects) {
    announceProject(awork, actor, project, { event: 'project_updated', isNested: true });
    refreshProjectContents(awork, actor, project);
  }
}

export function refreshTasks(awork: Awork, actor: Actor, tasks: TaskRow[]): void {
  if (!awork.hooks.isHeard('task_updated', true)) return;
  for (const task of tasks) announceTask(awork, actor, task, { event: 'task_updated', isNested: true });
}

export function refreshTimeEntries(awork: Awork, actor: Actor, entries: TimeEntryRow[]): void {
  if (!awork.hooks.isHeard('timetracking_updated', true)) return;
  for (const entry of entries) {
    announceTimeEntry(awork, actor, entry, { event: 'timetracking_updated', isNested: true });
  }
}
