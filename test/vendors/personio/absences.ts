import type * as z from 'zod';
import { absenceChangesForm, type AbsenceChanges, type NewAbsence, settleTimes } from './absence-form.ts';
import type { Personio } from './personio.ts';
import type { AbsenceRow, AbsenceTimes } from './records.ts';
import { found } from './refusal.ts';

export function createAbsence(personio: Personio, given: NewAbsence): AbsenceRow {
  const { store, stamps, hooks } = personio;
  const form = absenceChangesForm.parse(given);
  const person = found(store.persons.get(given.personId), 'person');
  const type = found(store.absenceTypes.get(given.typeId), 'absence type');
  const now = stamps.instant();
  const absence = store.absences.put({
    id: stamps.uuid(),
    numericId: stamps.nextNumber('absence'),
    personId: person.id,
    typeId: type.id,
    status: form.status ?? 'APPROVED',
    comment: form.comment ?? '',
    ...settleTimes(type, form),
    createdAt: now,
    updatedAt: now,
  });
  hooks.announceAbsence('absence-period.created', absence);
  return absence;
}

/** Documented events; another type alone is announced by none of them. */
export function updateAbsence(personio: Personio, id: string, changes: AbsenceChanges): AbsenceRow {
  const { store, stamps, hooks } = personio;
  const form = absenceChangesForm.parse(changes);
  const before = found(store.absences.get(id), 'absence');
  const absence = changedAbsence(personio, before, form);
  store.absences.put({ ...absence, updatedAt: stamps.instant() });
  if (absence.status !== before.status) hooks.announceAbsence('absence-period.updated.status', absence);
  if (!haveSameTimes(absence, before)) hooks.announceAbsence('absence-period.updated.timerange', absence);
  return found(store.absences.get(id), 'absence');
}

function changedAbsence(
  { store }: Personio,
  before: AbsenceRow,
  form: z.output<typeof absenceChangesForm>,
): AbsenceRow {
  const { personId = before.personId, typeId = before.typeId, status = before.status } = form;
  const type = found(store.absenceTypes.get(typeId), 'absence type');
  const person = found(store.persons.get(personId), 'person');
  const others = { personId: person.id, typeId: type.id, status, comment: form.comment ?? before.comment };
  return { ...before, ...others, ...settleTimes(type, form, before) };
}

function haveSameTimes(left: AbsenceTimes, right: AbsenceTimes): boolean {
  const fields = ['firstDay', 'lastDay', 'startsAtNoon', 'endsAtNoon', 'startsAt', 'endsAt'] as const;
  return fields.every((field) => left[field] === right[field]);
}

/** Reported: `updated_at` moves without an edit, for example after a change of the work schedule. */
export function touchAbsence({ company, store, stamps, hooks }: Personio, id: string): AbsenceRow {
  const before = found(store.absences.get(id), 'absence');
  const absence = store.absences.put({ ...before, updatedAt: stamps.instant() });
  if (company.touchAnnouncesTimerange) hooks.announceAbsence('absence-period.updated.timerange', absence);
  return absence;
}

/** Leaves no trace in any list. */
export function deleteAbsence({ store, hooks }: Personio, id: string): void {
  const absence = found(store.absences.get(id), 'absence');
  store.absences.remove(id);
  hooks.announceAbsence('absence-period.deleted', absence);
}
