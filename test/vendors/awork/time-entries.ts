import { type Actor, may } from './actor.ts';
import { type Awork, linkTo } from './awork.ts';
import { changesBetween } from './changes.ts';
import { presentTimeEntry } from './present-time-entry.ts';
import type { TimeEntryRow } from './records.ts';
import { missingPermission, notAllowed, referenced } from './refusal.ts';
import type { TimeEntryForm } from './time-entry-fields.ts';
import { settleTimes } from './time-entry-fields.ts';
import { workingUser } from './working-user.ts';
import type { Happening } from './webhooks.ts';

export function announceTimeEntry(
  awork: Awork,
  actor: Actor,
  entry: TimeEntryRow,
  what: Pick<Happening, 'event' | 'changes' | 'isNested'>,
): void {
  const entityLink = entry.taskId ? linkTo(awork, 'tasks', entry.taskId) : undefined;
  awork.hooks.announce({
    ...what,
    entityType: 'timetracking',
    entityId: entry.id,
    entity: () => presentTimeEntry(awork, entry),
    ...(entityLink && { entityLink }),
    actor,
  });
}

/** Documented of lists: others' entries on a project are only for whoever may write them. */
export function maySee(actor: Actor, { userId, projectId }: TimeEntryRow): boolean {
  return userId === actor.userId || projectId === null || may(actor, 'project-timetracking:write');
}

export function createTimeEntry(awork: Awork, actor: Actor, form: TimeEntryForm): TimeEntryRow {
  const { store, stamps, workspace } = awork;
  workingUser(awork, form.userId, 'userId');
  if (form.userId !== actor.userId && !may(actor, 'project-timetracking:write'))
    throw missingPermission('project-timetracking:write is required.');
  const place = placeOf(awork, form);
  referenced(store.typesOfWork.get(form.typeOfWorkId), 'typeOfWorkId');
  const project = store.projects.get(place.projectId);
  const entry = store.timeEntries.put({
    ...stamps.created(actor.userId),
    ...settleTimes(form, workspace.startAndDurationLacksEnd),
    ...place,
    userId: form.userId,
    typeOfWorkId: form.typeOfWorkId,
    timezone: form.timezone,
    note: form.note,
    isBillable: form.isBillable ?? project?.isBillableByDefault ?? false,
    isBilled: form.isBilled ?? false,
    breakDuration: 0,
    isExternal: false,
  });
  announceTimeEntry(awork, actor, entry, { event: 'timetracking_added' });
  return entry;
}

/** Documented: whatever the form leaves out is cleared. */
export function putTimeEntry(
  awork: Awork,
  actor: Actor,
  before: TimeEntryRow,
  form: TimeEntryForm,
): TimeEntryRow {
  const { typeOfWorkId, timezone, note, userId } = form;
  const flags = { isBillable: form.isBillable ?? false, isBilled: form.isBilled ?? false };
  const times = settleTimes(form, awork.workspace.startAndDurationLacksEnd);
  return replaceTimeEntry(awork, actor, before, {
    ...times,
    ...placeOf(awork, form),
    typeOfWorkId,
    timezone,
    note,
    userId,
    ...flags,
  });
}

/** Every edit of a time entry goes through here, so that every edit has its webhooks. */
export function replaceTimeEntry(
  awork: Awork,
  actor: Actor,
  before: TimeEntryRow,
  fields: Partial<TimeEntryRow>,
): TimeEntryRow {
  const entry = awork.store.timeEntries.put({ ...before, ...fields, ...awork.stamps.touched(actor.userId) });
  const changes = changesBetween(before, entry);
  announceTimeEntry(awork, actor, entry, { event: 'timetracking_updated', changes });
  if (entry.typeOfWorkId !== before.typeOfWorkId) {
    announceTimeEntry(awork, actor, entry, { event: 'timetracking_type_changed', changes });
  }
  return entry;
}

/** Documented: only admins touch billed entries. */
export function deleteTimeEntry(awork: Awork, actor: Actor, entry: TimeEntryRow): void {
  if (entry.isBilled && !actor.isAdmin) throw missingPermission('Billed entries are for admins.');
  awork.store.timeEntries.remove(entry.id);
  announceTimeEntry(awork, actor, entry, { event: 'timetracking_deleted' });
}

/** What happens to entries whose project or task goes: they stay without both, or go too. */
export function loseEntries(
  awork: Awork,
  actor: Actor,
  entries: TimeEntryRow[],
  deleteTimeTrackings: boolean,
): void {
  for (const entry of entries) {
    if (deleteTimeTrackings) deleteTimeEntry(awork, actor, entry);
    else replaceTimeEntry(awork, actor, entry, { projectId: null, taskId: null });
  }
}

/** Documented: a task brings its project with it. */
export function placeOf(
  awork: Awork,
  { projectId, taskId }: { projectId: string | null; taskId: string | null },
): Pick<TimeEntryRow, 'projectId' | 'taskId'> {
  const { store, workspace } = awork;
  if (taskId && !store.tasks.get(taskId) && workspace.goneTaskAnswers401) {
    throw missingPermission('The call to Project was blocked due to insufficient permissions.');
  }
  const task = taskId ? referenced(store.tasks.get(taskId), 'taskId') : undefined;
  if (projectId) referenced(store.projects.get(projectId), 'projectId');
  if (task && projectId && task.projectId !== projectId) {
    throw notAllowed('invalid-operation', 'The task belongs to another project.');
  }
  return { projectId: task?.projectId ?? projectId, taskId: task?.id ?? null };
}
