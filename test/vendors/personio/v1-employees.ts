import * as z from 'zod';
import type { Personio } from './personio.ts';
import { preferredName } from './persons.ts';
import { limitCutTo, offset, oneText, readQuery, someTexts } from './query.ts';
import type { PersonRow } from './records.ts';
import { badRequest } from './refusal.ts';
import type { Routes } from './routes.ts';
import { foundInV1 } from './v1-unknown.ts';
import { pageByIndex } from './v1-page.ts';

const employeeQuery = z.object({
  limit: limitCutTo(100, 50),
  offset,
  email: oneText,
  'attributes[]': someTexts,
  updated_since: oneText,
});

export function addEmployeeRoutes(routes: Routes, personio: Personio): void {
  const { store, company } = personio;
  const door = { method: 'GET', right: 'persons:read', limit: 'employees' } as const;
  routes.add({ ...door, pattern: '/v1/company/employees' }, (call) => {
    const query = readQuery(personio, call, employeeQuery);
    const rows = store.persons.all().filter((person) => matches(person, query, company.hiddenAttributes));
    const asked = query['attributes[]'];
    const present = (person: PersonRow) => presentEmployee(person, company.hiddenAttributes, asked);
    return pageByIndex({ rows, limit: query.limit, offset: query.offset, present });
  });
  routes.add({ ...door, pattern: '/v1/company/employees/:id' }, (call) => {
    const person = foundInV1(company, store.persons.get(call.param('id')), 'employee');
    return Response.json({ success: true, data: presentEmployee(person, company.hiddenAttributes) });
  });
}

/** Documented: `updated_since` switches the e-mail filter off. Taken as UTC (guessed). */
function matches(
  person: PersonRow,
  { email, updated_since: since }: z.infer<typeof employeeQuery>,
  hidden: string[],
): boolean {
  if (since === undefined)
    return email === undefined || (person.email === email && !hidden.includes('email'));
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/.test(since)) throw badRequest('updated_since is no date.');
  return person.updatedAt.slice(0, 19) > since;
}

/** Labels are localised (documented), so only keys and universal ids can be relied on. */
const labels = {
  id: 'ID',
  first_name: 'Vorname',
  last_name: 'Nachname',
  preferred_name: 'Rufname',
  email: 'E-Mail',
  status: 'Status',
  created_at: 'Erstellt am',
  last_modified_at: 'Zuletzt bearbeitet',
};
type Attribute = keyof typeof labels;

const shortForm = ['id', 'first_name', 'last_name', 'email'] as const;
const longForm = [
  ...shortForm,
  'preferred_name',
  'status',
  'created_at',
  'last_modified_at',
] as const satisfies readonly Attribute[];

export function presentEmployee(person: PersonRow, hidden: string[], asked?: Set<string>): object {
  return employee(
    person,
    longForm.filter((name) => name === 'id' || (!hidden.includes(name) && (asked?.has(name) ?? true))),
  );
}

/** The short form inside absences. */
export function presentShortEmployee(person: PersonRow, hidden: string[]): object {
  return employee(
    person,
    shortForm.filter((name) => name === 'id' || !hidden.includes(name)),
  );
}

function employee(person: PersonRow, names: Attribute[]): object {
  const attributes: Record<string, object> = {};
  for (const name of names) {
    const type = name === 'id' ? 'integer' : 'standard';
    attributes[name] = { label: labels[name], value: valueOf[name](person), type, universal_id: name };
  }
  return { type: 'Employee', attributes };
}

const valueOf: Record<Attribute, (person: PersonRow) => string | number | null> = {
  id: ({ id }) => Number(id),
  first_name: ({ firstName }) => firstName,
  last_name: ({ lastName }) => lastName,
  preferred_name: preferredName,
  email: ({ email }) => email,
  status: ({ status }) => status.toLowerCase(),
  created_at: ({ createdAt }) => createdAt,
  last_modified_at: ({ updatedAt }) => updatedAt,
};
