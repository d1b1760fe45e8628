import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import { replaceProject } from './project-changes.ts';
import type { ProjectRow } from './records.ts';
import { notAllowed } from './refusal.ts';
import { replaceTask } from './task-changes.ts';

/** Documented: unique in the workspace, upper-cased, made from the name when missing. */
export function chooseKey(awork: Awork, wanted: string | null, name: string): string {
  if (wanted === null) return generateKey(awork, name);
  const key = wanted.toUpperCase();
  checkFree(awork, key);
  return key;
}

/** Renames the identifiers of all tasks with it, which reports them all as updated. */
export function setProjectKey(
  awork: Awork,
  actor: Actor,
  project: ProjectRow,
  projectKey: string,
): ProjectRow {
  if (project.projectKey === projectKey) return project;
  checkFree(awork, projectKey);
  const renamed = replaceProject(awork, actor, project, { projectKey });
  for (const task of awork.store.tasks.where('projectId', project.id)) replaceTask(awork, actor, task, {});
  return renamed;
}

function checkFree({ store }: Awork, key: string): void {
  if (store.projects.where('projectKey', key).length > 0) {
    throw notAllowed('already-exist-error', `The project key ${key} is already in use.`);
  }
}

function generateKey({ store }: Awork, name: string): string {
  const letters =
    name
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .slice(0, 4) || 'P';
  let key = letters;
  for (let number = 2; store.projects.where('projectKey', key).length > 0; number += 1)
    key = `${letters}${number}`;
  return key;
}
