import type { UserRow } from './records.ts';
import { accessDenied } from './refusal.ts';
import { type Permissions, roleOf } from './roles.ts';

/** Who acts: a person at the screen, a key's owner, or the user a key stands in for. */
export interface Caller {
  userId: number;
  permission: Permissions;
  readOnly: boolean;
  /** Marks changes made through the API in webhooks. */
  origin: 'api' | '';
}

/** A person at the screen: may do what the simulation asks. */
export function atTheScreen(user: UserRow): Caller {
  return { userId: user.id, permission: roleOf(user).permission, readOnly: false, origin: '' };
}

export function demand(caller: Caller, area: keyof Permissions): void {
  if (caller.permission[area] !== 'full') throw accessDenied();
}
