import * as z from 'zod';
import type { Personio } from './personio.ts';
import { type PersonRow, personStatuses } from './records.ts';
import { badRequest, found } from './refusal.ts';

const personForm = z.strictObject({
  email: z.string().nullable().default(null),
  firstName: z.string(),
  lastName: z.string(),
  status: z.enum(personStatuses).default('ACTIVE'),
});
export type NewPerson = z.input<typeof personForm>;

const changesForm = z
  .strictObject({ email: z.string().nullable(), firstName: z.string(), lastName: z.string() })
  .extend({ status: z.enum(personStatuses) })
  .partial();
export type PersonChanges = z.input<typeof changesForm>;

export function createPerson({ store, stamps, hooks }: Personio, given: NewPerson): PersonRow {
  const form = personForm.parse(given);
  refuseSecondEmail(store.persons.all(), form.email);
  const now = stamps.instant();
  const id = String(stamps.nextNumber('person'));
  const person = store.persons.put({ id, ...form, createdAt: now, updatedAt: now });
  hooks.announcePerson('person.created', person);
  return person;
}

export function updatePerson(
  { store, stamps, hooks }: Personio,
  id: string,
  changes: PersonChanges,
): PersonRow {
  const form = changesForm.parse(changes);
  const before = found(store.persons.get(id), 'person');
  if (form.email !== undefined && form.email !== before.email) {
    refuseSecondEmail(store.persons.all(), form.email);
  }
  const { email = before.email, firstName = before.firstName, lastName = before.lastName } = form;
  const fields = { email, firstName, lastName, status: form.status ?? before.status };
  const person = store.persons.put({ ...before, ...fields, updatedAt: stamps.instant() });
  hooks.announcePerson('person.updated', person);
  return person;
}

/** Guessed: the absences go with the person, and only the person is announced. */
export function removePerson({ store, hooks }: Personio, id: string): void {
  const person = found(store.persons.get(id), 'person');
  for (const absence of store.absences.all().filter(({ personId }) => personId === id)) {
    store.absences.remove(absence.id);
  }
  store.persons.remove(id);
  hooks.announcePerson('person.deleted', person);
}

/** Observed to be unique; that letters in another case make another address is guessed. */
function refuseSecondEmail(persons: readonly PersonRow[], email: string | null): void {
  if (email !== null && persons.some((person) => person.email === email)) {
    throw badRequest('Another person has this e-mail address.');
  }
}

export function preferredName({ firstName, lastName }: PersonRow): string {
  return `${firstName} ${lastName}`;
}
