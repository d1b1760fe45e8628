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

interface KeptAbsence extends AbsenceAsked {
  externalProvider?: string | null;
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
    changeAbsence: (id: string, changes: Partial<AbsenceAsked>) =>
      changeAbsence(awork, owner, editable(id), changes),
    deleteAbsence: (id: string) => deleteAbsence(awork, owner, editable(id)),
  };
}

/** What somebody with a key of their own does by the API: also to what is closed to people. */
export function integrationsAbsences(awork: Awork, owner: Actor) {
  const find = (id: string) => found(awork.store.absences.get(id), 'absence');
  return {
    createAbsenceByApi: (absence: KeptAbsence) => createAbsence(awork, owner, absenceForm.parse(absence)),
    changeAbsenceByApi: (id: string, changes: Partial<KeptAbsence>) =>
      changeAbsence(awork, owner, find(id), changes),
    deleteAbsenceByApi: (id: string) => deleteAbsence(awork, owner, find(id)),
  };
}

/** Changes only what is given. */
function changeAbsence(awork: Awork, actor: Actor, before: AbsenceRow, changes: Partial<KeptAbsence>) {
  const { userId, startOn, endOn, description, externalProvider } = before;
  const { isHalfDayOnStart, isHalfDayOnEnd } = before;
  const kept = { userId, startOn, endOn, description, externalProvider, isHalfDayOnStart, isHalfDayOnEnd };
  return putAbsence(awork, actor, before, absenceForm.parse({ ...kept, ...changes }));
}
