import type { HqUser } from '../../shared/vendors/hq/port.ts';
import type { PersonioPerson } from '../../shared/vendors/personio/port.ts';

/** Who a Personio person is in HQ, or why nobody. */
export type Match = UserMatch | { kind: 'unknown' | 'without-email' | 'ambiguous' };

export interface UserMatch {
  kind: 'found' | 'deactivated';
  hqUserId: number;
}

export function isUser(match: Match): match is UserMatch {
  return 'hqUserId' in match;
}

/**
 * Matches by e-mail, in spite of case and blanks. An address that two people share in Personio, or two users in HQ,
 * matches nobody; a deactivated HQ user gives way to an active one.
 */
export function matchPeople(people: readonly PersonioPerson[], users: readonly HqUser[]): Map<string, Match> {
  const sharing = Map.groupBy(people, ({ email }) => comparable(email));
  const usersOf = Map.groupBy(users, ({ email }) => comparable(email));
  return new Map(
    people.map(({ id, email }): [string, Match] => {
      const key = comparable(email);
      if (key === '') return [id, { kind: 'without-email' }];
      if ((sharing.get(key)?.length ?? 0) > 1) return [id, { kind: 'ambiguous' }];
      return [id, pick(usersOf.get(key) ?? [])];
    }),
  );
}

function pick(users: readonly HqUser[]): Match {
  const active = users.filter(({ isDeactivated }) => !isDeactivated);
  const [user, ...others] = active.length > 0 ? active : users;
  if (!user) return { kind: 'unknown' };
  if (others.length > 0) return { kind: 'ambiguous' };
  return { kind: user.isDeactivated ? 'deactivated' : 'found', hqUserId: user.id };
}

function comparable(email: string | undefined): string {
  return email?.trim().toLowerCase() ?? '';
}
