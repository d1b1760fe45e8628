import * as z from 'zod';
import type { Personio } from './personio.ts';
import { preferredName } from './persons.ts';
import { limitUpTo, oneDay, oneText, readQuery, someTexts } from './query.ts';
import type { PersonRow } from './records.ts';
import { found } from './refusal.ts';
import type { Routes } from './routes.ts';
import { pageResponse } from './v2-page.ts';

/** Documented: strict bounds; observed: they want plain days. */
const personQuery = z.object({
  id: someTexts,
  email: someTexts,
  first_name: oneText,
  last_name: oneText,
  preferred_name: oneText,
  status: oneText.pipe(z.enum(['ACTIVE', 'INACTIVE'], 'is neither ACTIVE nor INACTIVE').optional()),
  created_at: oneDay,
  'created_at.gt': oneDay,
  'created_at.lt': oneDay,
  updated_at: oneDay,
  'updated_at.gt': oneDay,
  'updated_at.lt': oneDay,
  limit: limitUpTo(50, 10),
  cursor: oneText,
});
type PersonQuery = z.infer<typeof personQuery>;

export function addPersonRoutes(routes: Routes, personio: Personio): void {
  const { store, company } = personio;
  const door = { method: 'GET', right: 'persons:read', limit: 'persons' } as const;
  const present = (person: PersonRow) => presentPerson(person, company.hiddenAttributes);
  routes.add({ ...door, pattern: '/v2/persons' }, (call) => {
    const query = readQuery(personio, call, personQuery);
    const rows = store.persons
      .all()
      .filter((person) => matches(person, query, new Set(company.hiddenAttributes)));
    return pageResponse(personio, call, { ...query, cursor: query.cursor, rows, present });
  });
  routes.add({ ...door, pattern: '/v2/persons/:id' }, (call) =>
    Response.json(present(found(store.persons.get(call.param('id')), 'person'))),
  );
}

/** Documented: leave and onboarding count as active. Not released attributes are left out without a word (observed). */
export function presentPerson(person: PersonRow, hidden: string[]): object {
  const model = {
    id: person.id,
    email: person.email,
    first_name: person.firstName,
    last_name: person.lastName,
    preferred_name: preferredName(person),
    status: v2Status(person),
    created_at: person.createdAt,
    updated_at: person.updatedAt,
    custom_attributes: [],
    employments: [{ id: `e${person.id}` }],
  };
  const isShown = ([name]: [string, unknown]) => name === 'id' || !hidden.includes(name);
  return Object.fromEntries(Object.entries(model).filter(isShown));
}

function v2Status({ status }: PersonRow): 'ACTIVE' | 'INACTIVE' {
  return status === 'INACTIVE' ? 'INACTIVE' : 'ACTIVE';
}

/** Guessed: texts must be equal to the letter, and a filter on a hidden attribute finds nobody. */
function matches(person: PersonRow, query: PersonQuery, hidden: Set<string>): boolean {
  const isEqual = (name: 'first_name' | 'last_name' | 'preferred_name' | 'status', value: string) =>
    query[name] === undefined || (query[name] === value && !hidden.has(name));
  return (
    (query.id?.has(person.id) ?? true) &&
    (query.email === undefined || (query.email.has(person.email ?? '') && !hidden.has('email'))) &&
    isEqual('first_name', person.firstName) &&
    isEqual('last_name', person.lastName) &&
    isEqual('preferred_name', preferredName(person)) &&
    isEqual('status', v2Status(person)) &&
    isWithin(person.createdAt, query.created_at, query['created_at.gt'], query['created_at.lt']) &&
    isWithin(person.updatedAt, query.updated_at, query['updated_at.gt'], query['updated_at.lt'])
  );
}

/** Days of UTC (guessed). */
function isWithin(instant: string, equal?: string, after?: string, before?: string): boolean {
  const day = instant.slice(0, 10);
  if (equal !== undefined && day !== equal) return false;
  return (after === undefined || day > after) && (before === undefined || day < before);
}
