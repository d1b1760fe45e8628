import type { Company } from './company.ts';

/** The HQ user of a Personio person, or the reason why there is none (P2). */
export type UserMatch =
  | number
  | 'absent-person-unknown'
  | 'absent-person-without-email'
  | 'absent-person-deactivated'
  | 'email-ambiguous';

/** For somebody who is deactivated nothing is entered, and what is there stays. */
export function matchedUser(personId: string, company: Pick<Company, 'personio' | 'hq'>): UserMatch {
  const match = userOrReason(personId, company);
  if (typeof match === 'string') return match;
  return match.isDeactivated ? 'absent-person-deactivated' : match.id;
}

/** Whom HQ has for a person, active or not. */
export function anyUser(personId: string, company: Pick<Company, 'personio' | 'hq'>): number | undefined {
  const match = userOrReason(personId, company);
  return typeof match === 'string' ? undefined : match.id;
}

/** By the work mail, in spite of case. Several of one address are nobody; an active user goes before a deactivated one. */
function userOrReason(personId: string, { personio, hq }: Pick<Company, 'personio' | 'hq'>) {
  const { persons } = personio.state();
  const email = plain(persons.find(({ id }) => id === personId)?.email);
  if (email === '') return 'absent-person-without-email' as const;
  if (persons.filter((person) => plain(person.email) === email).length > 1) return 'email-ambiguous' as const;
  const users = hq.state().users.filter((user) => plain(user.email) === email);
  const active = users.filter(({ isDeactivated }) => !isDeactivated);
  const [user, ...others] = active.length > 0 ? active : users;
  if (!user) return 'absent-person-unknown' as const;
  return others.length > 0 ? ('email-ambiguous' as const) : user;
}

/** Whether the reason for waiting is true. Of an address shared in Personio alone, nobody may have it in HQ either. */
export function isTrueReason(
  code: string,
  personId: string,
  company: Pick<Company, 'personio' | 'hq'>,
): boolean {
  const { persons } = company.personio.state();
  const email = plain(persons.find(({ id }) => id === personId)?.email);
  const isNobodysInHq = company.hq.state().users.every((user) => plain(user.email) !== email);
  if (code === 'absent-person-unknown' && email !== '' && isNobodysInHq) return true;
  return code === matchedUser(personId, company);
}

function plain(email: string | null | undefined): string {
  return email?.trim().toLowerCase() ?? '';
}
