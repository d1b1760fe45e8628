import type { Awork } from './awork.ts';
import type { UserRow } from './records.ts';
import { notAllowed, referenced } from './refusal.ts';

/** The person behind an id in a form: API users and leavers cannot take part in anything. */
export function workingUser(awork: Awork, id: string, field: string): UserRow {
  const user = referenced(awork.store.users.get(id), field);
  if (user.isApiKeyUser) throw notAllowed('invalid-operation', `The ids ${id} are API key users.`);
  if (user.isDeactivated || user.isArchived) throw notAllowed('deactivated-user', 'The user is deactivated.');
  return user;
}
