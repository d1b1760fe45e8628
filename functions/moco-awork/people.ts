import type { Cache } from '../../shared/cache.ts';
import { nameOf } from '../../shared/name-of.ts';
import type { AworkClient } from '../../shared/vendors/awork/client.ts';
import type { AworkDirectory } from '../../shared/vendors/awork/directory.ts';
import { createAworkDirectory, FRESH_SECONDS, plainEmail } from '../../shared/vendors/awork/directory.ts';
import type { MocoClient } from '../../shared/vendors/moco/client.ts';
import type { MocoUser } from '../../shared/vendors/moco/records.ts';

export type PersonMatch =
  | { kind: 'found'; mocoUserId: number }
  | { kind: 'deactivated'; mocoUserId: number; name: string }
  | { kind: 'without-email'; name: string }
  | { kind: 'unknown'; name: string };

export interface MocoPerson {
  name: string;
  /** Empty where MOCO shows none. */
  email: string;
  isActive: boolean;
  /** Undefined where nobody in awork has that address. */
  aworkUserId: string | undefined;
}

/** The people of both systems, matched by e-mail regardless of case. */
export interface People extends Pick<AworkDirectory, 'aworkUserByEmail' | 'aworkEmails' | 'aworkUsersLike'> {
  mocoUserOf(aworkUserId: string): Promise<PersonMatch>;
  aworkUserOf(mocoUserId: number): Promise<string | undefined>;
  /** Undefined of somebody MOCO does not have. */
  mocoPerson(mocoUserId: number): Promise<MocoPerson | undefined>;
  /** The same by the directories as they are known, however many are asked for. */
  knownMocoPerson(mocoUserId: number): Promise<MocoPerson | undefined>;
  /** The same by the directories as they are known, however many are asked for. */
  knownAworkUserOf(mocoUserId: number): Promise<string | undefined>;
  /** The name of somebody whom MOCO takes no times for, because they are deactivated there. */
  deactivatedInMoco(mocoUserId: number, maxAgeSeconds?: number): Promise<string | undefined>;
  /** Forgets both directories, because somebody was added or changed. */
  refresh(): void;
}

const KEEP_SECONDS = 600;
const KEY = 'moco-users';

export function createPeople(
  moco: Pick<MocoClient, 'users'>,
  awork: Pick<AworkClient, 'users'>,
  cache: Cache,
): People {
  const directory = createAworkDirectory(awork, cache);
  const users = (age: number) => cache.get(KEY, age, () => moco.users());
  const isNamed = (id: number) => (user: MocoUser) => user.active && user.id === id;
  const userByEmail = async (email: string) => {
    const find = async (age: number) => (await users(age)).filter((user) => plainEmail(user.email) === email);
    const active = (found: readonly MocoUser[]) => found.find((user) => user.active);
    const known = active(await find(KEEP_SECONDS));
    if (known) return known;
    const fresh = await find(FRESH_SECONDS);
    return active(fresh) ?? fresh[0];
  };
  return {
    ...directory,
    async mocoUserOf(aworkUserId) {
      const { name, email } = await directory.aworkUser(aworkUserId);
      if (!email) return { kind: 'without-email', name };
      const found = await userByEmail(email);
      if (!found) return { kind: 'unknown', name };
      const { id: mocoUserId, active } = found;
      return active ? { kind: 'found', mocoUserId } : { kind: 'deactivated', mocoUserId, name };
    },
    async aworkUserOf(mocoUserId) {
      const user =
        (await users(KEEP_SECONDS)).find(isNamed(mocoUserId)) ??
        (await users(FRESH_SECONDS)).find(isNamed(mocoUserId));
      return user && directory.memberByEmail(user.email);
    },
    async mocoPerson(mocoUserId) {
      const find = async (age: number) => (await users(age)).find(({ id }) => id === mocoUserId);
      const known = await find(KEEP_SECONDS);
      const user = known?.active && known.email !== '' ? known : ((await find(FRESH_SECONDS)) ?? known);
      return user && personOf(user, (email) => directory.memberByEmail(email));
    },
    async knownMocoPerson(mocoUserId) {
      const user = (await users(KEEP_SECONDS)).find(({ id }) => id === mocoUserId);
      return user && personOf(user, (email) => directory.knownMemberByEmail(email));
    },
    async knownAworkUserOf(mocoUserId) {
      const user = (await users(KEEP_SECONDS)).find(isNamed(mocoUserId));
      return user && directory.knownMemberByEmail(user.email);
    },
    async deactivatedInMoco(mocoUserId, maxAgeSeconds = KEEP_SECONDS) {
      const user = (await users(maxAgeSeconds)).find(({ id }) => id === mocoUserId);
      return user && !user.active ? (nameOf(user.firstname, user.lastname) ?? user.email) : undefined;
    },
    refresh() {
      cache.drop(KEY);
      directory.refresh();
    },
  };
}

async function personOf(
  { firstname, lastname, email, active: isActive }: MocoUser,
  find: (email: string) => Promise<string | undefined>,
): Promise<MocoPerson> {
  const aworkUserId = email === '' || !isActive ? undefined : await find(email);
  return { name: nameOf(firstname, lastname) ?? email, email, isActive, aworkUserId };
}
