import { absenceForm } from './absence-form.ts';
import { createAbsence, deleteAbsence, isReadOnly, putAbsence } from './absences.ts';
import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import type { AbsenceRow } from './records.ts';
import { found, notAllowed } from './refusal.ts';

interface AbsenceAsked {
  userId: string;
  startOn: string;
  endOn: string;
  description?: string | null;
  isHalfDayOnStart?: boolean;
  isHalfDayOnEnd?: boolean;
}

/** By an admin; what another system keeps is closed to people. */
export function personsAbsences(awork: Awork, owner: Actor) {
  const editable = (id: string): AbsenceRow => {
    const absence = found(awork.store.absences.get(id), 'absence');
    if (isReadOnly(absence)) throw notAllowed('invalid-operation', 'The absence is read-only.');
    return absence;
  };
  return {
    createAbsence: (absence: AbsenceAsked) => createAbsence(awork, owner, absenceForm.parse(absence)),
    changeAbsence(id: string, changes: Partial<AbsenceAsked>) {
      const before = editable(id);
      const { userId, startOn, endOn, description, isHalfDayOnStart, isHalfDayOnEnd } = before;
      const kept = { userId, startOn, endOn, description, isHalfDayOnStart, isHalfDayOnEnd };
      return putAbsence(awork, owner, before, absenceForm.parse({ ...kept, ...changes }));
    },
    deleteAbsence: (id: string) => deleteAbsence(awork, owner, editable(id)),
  };
}
