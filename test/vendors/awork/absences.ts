import { type AbsenceFields, type AbsenceForm, settleDays } from './absence-form.ts';
import { type Actor, may } from './actor.ts';
import type { Awork } from './awork.ts';
import { changesBetween } from './changes.ts';
import type { AbsenceRow } from './records.ts';
import { missingPermission, notAllowed, referenced } from './refusal.ts';
import type { Happening } from './webhooks.ts';
import { workingUser } from './working-user.ts';

/** Carries no `resourceVersion`, as in the documented model. */
export function presentAbsence({ resourceVersion: _, ...fields }: AbsenceRow): object {
  return { ...fields, isReadOnly: isReadOnly(fields) };
}

/** Documented: for people, where another system keeps it; the API may change it. */
export function isReadOnly({ externalProvider }: Pick<AbsenceRow, 'externalProvider'>): boolean {
  return Boolean(externalProvider);
}

export function createAbsence(awork: Awork, actor: Actor, form: AbsenceForm): AbsenceRow {
  requireRights(actor, form.userId);
  workingUser(awork, form.userId, 'userId');
  const fields = settleDays(form);
  refuseOverlap(awork, fields);
  const absence = awork.store.absences.put({
    ...awork.stamps.created(actor.userId),
    ...fields,
    deletedOn: null,
    deletedBy: null,
  });
  announceAbsence(awork, actor, absence, { event: 'absence_added' });
  return absence;
}

/** Documented: whatever the form leaves out is cleared. That it may become another's is guessed from the form. */
export function putAbsence(awork: Awork, actor: Actor, before: AbsenceRow, form: AbsenceForm): AbsenceRow {
  requireRights(actor, before.userId);
  requireRights(actor, form.userId);
  referenced(awork.store.users.get(form.userId), 'userId');
  if (form.userId !== before.userId) workingUser(awork, form.userId, 'userId');
  const fields = settleDays(form);
  refuseOverlap(awork, fields, before.id);
  return replaceAbsence(awork, actor, before, fields);
}

function replaceAbsence(
  awork: Awork,
  actor: Actor,
  before: AbsenceRow,
  fields: Partial<AbsenceRow>,
): AbsenceRow {
  const absence = awork.store.absences.put({ ...before, ...fields, ...awork.stamps.touched(actor.userId) });
  const changes = changesBetween(before, absence);
  announceAbsence(awork, actor, absence, { event: 'absence_updated', changes });
  return absence;
}

/** Only webhooks still show what is deleted. */
export function deleteAbsence(awork: Awork, actor: Actor, absence: AbsenceRow): void {
  requireRights(actor, absence.userId);
  awork.store.absences.remove(absence.id);
  const deleted = { deletedOn: awork.stamps.instant(), deletedBy: actor.userId };
  announceAbsence(awork, actor, { ...absence, ...deleted }, { event: 'absence_deleted' });
}

/** What happens to the absences of a person who is deleted. */
export function losePerson(awork: Awork, actor: Actor, userId: string): void {
  for (const absence of awork.store.absences.where('userId', userId))
    replaceAbsence(awork, actor, absence, { userId: null });
}

export function maySee(actor: Actor, { userId }: AbsenceRow): boolean {
  return may(actor, 'user-planning-data:read') || userId === actor.userId;
}

/** Documented: one's own absences are free. */
export function requireRights(actor: Actor, userId: string | null): void {
  if (!may(actor, 'user-planning-data:write') && userId !== actor.userId)
    throw missingPermission('user-planning-data is required.');
}

function refuseOverlap(
  { store, workspace }: Awork,
  { userId, startOn, endOn }: AbsenceFields,
  ownId?: string,
): void {
  if (!workspace.refusesOverlappingAbsences) return;
  const isOverlapping = store.absences
    .where('userId', userId)
    .some((other) => other.id !== ownId && other.startOn < endOn && other.endOn > startOn);
  if (isOverlapping) throw notAllowed('invalid-operation', 'The user is already absent at that time.');
}

function announceAbsence(
  awork: Awork,
  actor: Actor,
  absence: AbsenceRow,
  what: Pick<Happening, 'event' | 'changes'>,
): void {
  const entity = () => presentAbsence(absence);
  awork.hooks.announce({ ...what, entityType: 'absence', entityId: absence.id, entity, actor });
}
