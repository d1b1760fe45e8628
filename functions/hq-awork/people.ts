import type { Cache } from '../../shared/cache.ts';
import type { AworkClient } from '../../shared/vendors/awork/client.ts';
import type { AworkDirectory } from '../../shared/vendors/awork/directory.ts';
import { createAworkDirectory, FRESH_SECONDS, plainEmail } from '../../shared/vendors/awork/directory.ts';
import type { HqPort, HqUser } from '../../shared/vendors/hq/port.ts';

export type PersonMatch =
  | { kind: 'found'; hqUserId: number }
  | { kind: 'deactivated'; hqUserId: number; name: string }
  | { kind: 'without-email' | 'unknown'; name: string };

/** The people of both systems, matched by e-mail regardless of case. */
export interface People extends Pick<AworkDirectory, 'aworkUserByEmail' | 'aworkEmails' | 'aworkUsersLike'> {
  hqUserOf(aworkUserId: string): Promise<PersonMatch>;
  /** Somebody active in HQ. */
  hqUserByEmail(email: string): Promise<number | undefined>;
  /** Undefined of somebody HQ does not have. */
  nameInHq(hqUserId: number): Promise<string | undefined>;
  isDeactivatedInHq(hqUserId: number): Promise<boolean>;
  /** As they are known. */
  hqUsers(): Promise<HqUser[]>;
  /** Forgets both directories, because somebody was added or changed. */
  refresh(): void;
}

const KEEP_SECONDS = 600;
const KEY = 'hq-users';

export function createPeople(
  hq: Pick<HqPort, 'users'>,
  awork: Pick<AworkClient, 'users'>,
  cache: Cache,
): People {
  const directory = createAworkDirectory(awork, cache);
  const users = (age: number) => cache.get(KEY, age, () => hq.users());
  const userById = async (hqUserId: number) => (await users(KEEP_SECONDS)).find(({ id }) => id === hqUserId);
  const userByEmail = async (email: string) => {
    const named = async (age: number) =>
      (await users(age)).filter((user) => user.email && plainEmail(user.email) === plainEmail(email));
    const active = (found: readonly HqUser[]) => found.find(({ isDeactivated }) => !isDeactivated);
    const known = active(await named(KEEP_SECONDS));
    if (known) return known;
    const fresh = await named(FRESH_SECONDS);
    return active(fresh) ?? fresh[0];
  };
  return {
    ...directory,
    async hqUserOf(aworkUserId) {
      const { name, email } = await directory.aworkUser(aworkUserId);
      if (!email) return { kind: 'without-email', name };
      const user = await userByEmail(email);
      if (!user) return { kind: 'unknown', name };
      const { id: hqUserId, isDeactivated } = user;
      return isDeactivated ? { kind: 'deactivated', hqUserId, name } : { kind: 'found', hqUserId };
    },
    async hqUserByEmail(email) {
      const user = await userByEmail(email);
      return user && !user.isDeactivated ? user.id : undefined;
    },
    nameInHq: async (hqUserId) => (await userById(hqUserId))?.name,
    isDeactivatedInHq: async (hqUserId) => (await userById(hqUserId))?.isDeactivated ?? false,
    hqUsers: () => users(KEEP_SECONDS),
    refresh() {
      cache.drop(KEY);
      directory.refresh();
    },
  };
}
