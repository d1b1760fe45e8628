import { losePerson } from './absences.ts';
import type { Actor } from './actor.ts';
import type { Awork } from './awork.ts';
import { changesBetween } from './changes.ts';
import type { UserRow } from './records.ts';
import { notAllowed, referenced } from './refusal.ts';
import { refreshTimeEntries } from './refresh.ts';
import { replaceTimeEntry } from './time-entries.ts';

export interface NewUser {
  firstName: string;
  lastName: string;
  /** No contact info at all when absent. */
  email?: string | null;
  isAdmin?: boolean;
  isApiKeyUser?: boolean;
  isExternal?: boolean;
}

const noAddress = {
  addressLine1: null,
  addressLine2: null,
  zipCode: null,
  city: null,
  state: null,
  country: null,
};

/** awork has no email field on users: an address is one of the contact infos. */
export function presentUser(user: UserRow): object {
  const { isApiKeyUser: _, isAdmin: __, ...model } = user;
  const status = { invitationAccepted: true, isDeactivated: user.isDeactivated };
  const { createdOn, createdBy, updatedOn, updatedBy } = user;
  const stamps = { createdOn, createdBy, updatedOn, updatedBy };
  return {
    ...model,
    ...{ status, isAgent: false, deletedOn: null, hasImage: false, teams: [], tags: [] },
    ...{ birthDate: null, gender: null, title: null, shouldMigrateToConnect: false },
    userContactInfos: user.userContactInfos.map((info) => ({ ...noAddress, ...info, ...stamps })),
  };
}

export function createUser(awork: Awork, actor: Actor, given: NewUser): UserRow {
  const { firstName, lastName, email, isAdmin = false, isApiKeyUser = false, isExternal = false } = given;
  const user = awork.store.users.put({
    ...awork.stamps.created(actor.userId),
    firstName,
    lastName,
    position: null,
    language: 'de-DE',
    isArchived: isApiKeyUser,
    isDeactivated: false,
    deactivatedOn: null,
    userContactInfos: email ? [workEmail(awork, email)] : [],
    isExternal,
    isApiKeyUser,
    isAdmin,
  });
  announceUser(awork, actor, 'user_added', user);
  return user;
}

export type UserChanges = Partial<
  Pick<UserRow, 'firstName' | 'lastName' | 'position' | 'isArchived' | 'isDeactivated' | 'isAdmin'>
> & { email?: string | null };

export function updateUser(awork: Awork, actor: Actor, id: string, changes: UserChanges): UserRow {
  const before = referenced(awork.store.users.get(id), 'userId');
  const { email, ...fields } = changes;
  const touched = awork.stamps.touched(actor.userId);
  const contacts = email === undefined ? {} : { userContactInfos: email ? [workEmail(awork, email)] : [] };
  const deactivatedOn = (fields.isDeactivated ?? before.isDeactivated) ? touched.updatedOn : null;
  const user = awork.store.users.put({ ...before, ...fields, ...contacts, ...touched, deactivatedOn });
  if (user.isDeactivated !== before.isDeactivated)
    announceUser(awork, actor, 'user_activation_changed', user);
  awork.hooks.announce({
    ...userHappening(actor, user),
    event: 'user_updated',
    changes: changesBetween(before, user),
  });
  refreshTimeEntries(awork, actor, awork.store.timeEntries.where('userId', id));
  return user;
}

/** Documented: time entries stay and lose their user. That absences do too is guessed. */
export function deleteUser(awork: Awork, actor: Actor, id: string): void {
  const { users, timeEntries, projectMembers } = awork.store;
  const user = referenced(users.get(id), 'userId');
  if (user.isApiKeyUser) throw notAllowed('invalid-operation', 'API users cannot be deleted here.');
  for (const entry of timeEntries.where('userId', id))
    replaceTimeEntry(awork, actor, entry, { userId: null });
  losePerson(awork, actor, id);
  for (const member of projectMembers.where('userId', id)) projectMembers.remove(member.id);
  users.remove(id);
  announceUser(awork, actor, 'user_deleted', user);
}

function workEmail({ stamps }: Awork, value: string) {
  return { id: stamps.guid(), type: 'email', subType: 'work', label: null, value, isAddress: false };
}

function userHappening(actor: Actor, user: UserRow) {
  return { entityType: 'user' as const, entityId: user.id, entity: () => presentUser(user), actor };
}

function announceUser(
  awork: Awork,
  actor: Actor,
  event: 'user_added' | 'user_deleted' | 'user_activation_changed',
  user: UserRow,
): void {
  awork.hooks.announce({ ...userHappening(actor, user), event });
}
