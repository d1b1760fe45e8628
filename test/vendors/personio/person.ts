import { createAbsence, deleteAbsence, touchAbsence, updateAbsence } from './absences.ts';
import type { AbsenceChanges, NewAbsence } from './absence-form.ts';
import { createAbsenceType, type NewAbsenceType, renameAbsenceType } from './absence-types.ts';
import type { Access } from './access.ts';
import type { PersonioCredential, PersonioLimits, Right } from './company.ts';
import type { Personio } from './personio.ts';
import { createPerson, type NewPerson, type PersonChanges, removePerson, updatePerson } from './persons.ts';
import { found } from './refusal.ts';

/** What people do in the product's own screens, and what an admin does with credentials and settings. */
export function createPeople(personio: Personio, access: Access) {
  return {
    createPerson: (person: NewPerson) => createPerson(personio, person),
    updatePerson: (id: string, changes: PersonChanges) => updatePerson(personio, id, changes),
    removePerson: (id: string) => removePerson(personio, id),
    createAbsenceType: (type: NewAbsenceType) => createAbsenceType(personio, type),
    renameAbsenceType: (id: string, name: string) => renameAbsenceType(personio, id, name),
    createAbsence: (absence: NewAbsence) => createAbsence(personio, absence),
    updateAbsence: (id: string, changes: AbsenceChanges) => updateAbsence(personio, id, changes),
    deleteAbsence: (id: string) => deleteAbsence(personio, id),
    touchAbsence: (id: string) => touchAbsence(personio, id),
    ...adminActions(personio, access),
  };
}

export type PersonioPeople = ReturnType<typeof createPeople>;

type LimitChanges = { [Name in keyof PersonioLimits]?: number | null };

function adminActions({ company, store, world }: Personio, access: Access) {
  const settings = world.collections.open<string[]>('settings');
  return {
    /** Replaces the list of attributes that no credential may read. */
    hideAttributes(names: string[]) {
      company.hiddenAttributes = names;
      settings.put('hiddenAttributes', names);
    },
    setRights: (clientId: string, rights: Right[]) => access.setRights(clientId, rights),
    revokeKey: (clientId: string) => access.revokeKey(clientId),
    addKey: (key: Omit<PersonioCredential, 'rights'> & { rights?: Right[] }) => access.addKey(key),
    /** `null` lifts a limit. Lasts until the simulator is made anew. */
    setLimits(limits: LimitChanges) {
      const lifted = Object.entries(limits).map(([name, limit]) => [name, limit ?? Infinity]);
      Object.assign(company.limits, Object.fromEntries(lifted));
    },
    switchOffWebhook: (id: string) =>
      store.webhooks.put({ ...found(store.webhooks.get(id), 'webhook'), status: 'DISABLED' }),
  };
}
