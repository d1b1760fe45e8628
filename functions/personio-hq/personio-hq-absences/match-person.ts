import type { HqUser } from '../../../shared/vendors/hq/port.ts';
import type { PersonioPerson } from '../../../shared/vendors/personio/port.ts';
import type { PersonioHqRun } from '../run.ts';
import type { Match } from '../match-people.ts';
import { isUser, matchPeople } from '../match-people.ts';
import { matchOf, personKey, wasCompared } from './person-link.ts';

export const unknown: Match = { kind: 'unknown' };

/**
 * Who a person turns out to be in HQ when they are compared alone. Who was found to share an address does so until the
 * next comparison of everybody. `amongAll` is asked for only where the answer hangs on the addresses of the others.
 */
export async function matchPerson(
  person: PersonioPerson,
  users: readonly HqUser[],
  amongAll: () => Promise<Match>,
  { links, connection }: Pick<PersonioHqRun, 'links' | 'connection'>,
): Promise<Match> {
  const match = matchAlone(person, users);
  const link = await links.get(personKey(connection.id, person.id));
  const known = matchOf(link);
  if (match.kind === 'unknown') {
    const wasTheirsAlone = isUser(known) || (known.kind === 'unknown' && wasCompared(link));
    return wasTheirsAlone ? match : amongAll();
  }
  if (!isUser(match)) return match;
  if (known.kind === 'ambiguous') return known;
  const holder = await links.findByTarget(connection.id, 'person', String(match.hqUserId));
  if (holder && holder.key.sourceId !== person.id) return { kind: 'ambiguous' };
  return isUser(known) ? match : amongAll();
}

export function matchAlone(person: PersonioPerson, users: readonly HqUser[]): Match {
  return matchPeople([person], users).get(person.id) ?? unknown;
}
