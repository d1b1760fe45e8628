import { atTheScreen, type Caller } from './caller.ts';
import type { Office } from './office.ts';
import { notFound } from './refusal.ts';

/** The account owner, who does whatever nobody else is named for. */
export function ownerAtTheScreen(office: Office): Caller {
  const owner = office.users.get(office.account.accountOwnerId);
  if (!owner) throw notFound();
  return atTheScreen(owner);
}
