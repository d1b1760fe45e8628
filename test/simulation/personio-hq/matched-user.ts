import type { Company } from './company.ts';

/** The HQ user of a Personio person, or the reason why there is none (P2). */
export type UserMatch = number | 'absent-person-unknown' | 'absent-person-without-email' | 'email-ambiguous';

/** By the work mail, in spite of case. Several of one address are nobody; an active user goes before a deactivated one. */
export function matchedUser(personId: string, { personio, hq }: Pick<Company, 'personio' | 'hq'>): UserMatch {
  const { persons } = personio.state();
  const email = plain(persons.find(({ id }) => id === personId)?.email);
  if (email === '') return 'absent-person-without-email';
  if (persons.filter((person) => plain(person.email) === email).length > 1) return 'email-ambiguous';
  const users = hq.state().users.filter((user) => plain(user.email) === email);
  const active = users.filter(({ isDeactivated }) => !isDeactivated);
  const [user, ...others] = active.length > 0 ? active : users;
  if (!user) return 'absent-person-unknown';
  return others.length > 0 ? 'email-ambiguous' : user.id;
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
