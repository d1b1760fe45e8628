import type { Cache } from '../../shared/cache.ts';
import type { AworkClient } from '../../shared/vendors/awork/client.ts';
import type { AworkUser } from '../../shared/vendors/awork/records.ts';
import type { MocoClient } from '../../shared/vendors/moco/client.ts';
import type { MocoUser } from '../../shared/vendors/moco/records.ts';

export type PersonMatch =
  | { kind: 'found'; mocoUserId: number }
  | { kind: 'deactivated'; mocoUserId: number; name: string }
  | { kind: 'without-email'; name: string }
  | { kind: 'unknown'; name: string };

/** The people of both systems, matched by e-mail regardless of case. */
export interface People {
  mocoUserOf(aworkUserId: string): Promise<PersonMatch>;
  aworkUserOf(mocoUserId: number): Promise<string | undefined>;
  /** The same by the directories as they are known, however many are asked for. */
  knownAworkUserOf(mocoUserId: number): Promise<string | undefined>;
  /** Also of somebody who left. */
  aworkUserByEmail(email: string): Promise<string | undefined>;
  aworkEmails(): Promise<string[]>;
  /** By an address, or a part of a name of some length; also of those who left. */
  aworkUsersLike(text: string): Promise<{ id: string; name: string }[]>;
  /** The name of somebody whom MOCO takes no times for, because they are deactivated there. */
  deactivatedInMoco(mocoUserId: number, maxAgeSeconds?: number): Promise<string | undefined>;
  /** Forgets both directories, because somebody was added or changed. */
  refresh(): void;
}

const KEEP_SECONDS = 600;
/** Who is not found is looked for in a directory no older than this. */
export const FRESH_SECONDS = 5;

export function createPeople(
  moco: Pick<MocoClient, 'users'>,
  awork: Pick<AworkClient, 'users'>,
  cache: Cache,
): People {
  const mocoUsers = (age: number) => cache.get('moco-users', age, () => moco.users());
  const aworkUsers = (age: number) => cache.get('awork-users', age, () => awork.users());
  // Whoever had no address when the directory was read may have one by now.
  const aworkUser = async (id: string) =>
    (await aworkUsers(KEEP_SECONDS)).find((user) => user.id === id && emailOf(user)) ??
    (await aworkUsers(FRESH_SECONDS)).find((user) => user.id === id);
  const mocoUser = async (id: number) =>
    (await mocoUsers(KEEP_SECONDS)).find((user) => user.active && user.id === id) ??
    (await mocoUsers(FRESH_SECONDS)).find((user) => user.id === id);

  const mocoUserByEmail = async (email: string) => {
    const find = async (age: number) => (await mocoUsers(age)).filter((user) => plain(user.email) === email);
    const active = (users: readonly MocoUser[]) => users.find((user) => user.active);
    const known = active(await find(KEEP_SECONDS));
    if (known) return known;
    const fresh = await find(FRESH_SECONDS);
    return active(fresh) ?? fresh[0];
  };
  const findAworkUser = async (email: string, isUsable: (user: AworkUser) => boolean) => {
    const matches = (user: AworkUser) => isUsable(user) && emailOf(user) === plain(email);
    const found =
      (await aworkUsers(KEEP_SECONDS)).find(matches) ?? (await aworkUsers(FRESH_SECONDS)).find(matches);
    return found?.id;
  };
  return {
    async mocoUserOf(aworkUserId) {
      const user = await aworkUser(aworkUserId);
      const name = user ? nameOf(user) : aworkUserId;
      const email = user && emailOf(user);
      if (!email) return { kind: 'without-email', name };
      const found = await mocoUserByEmail(email);
      if (!found) return { kind: 'unknown', name };
      const { id: mocoUserId, active } = found;
      return active ? { kind: 'found', mocoUserId } : { kind: 'deactivated', mocoUserId, name };
    },
    async aworkUserOf(mocoUserId) {
      const user = await mocoUser(mocoUserId);
      return user?.active ? findAworkUser(user.email, isMember) : undefined;
    },
    async knownAworkUserOf(mocoUserId) {
      const user = (await mocoUsers(KEEP_SECONDS)).find(({ id, active }) => active && id === mocoUserId);
      const members = (await aworkUsers(KEEP_SECONDS)).filter(isMember);
      return user && members.find((member) => emailOf(member) === plain(user.email))?.id;
    },
    aworkUserByEmail: (email) => findAworkUser(email, () => true),
    aworkEmails: async () => (await aworkUsers(FRESH_SECONDS)).flatMap((user) => emailOf(user) ?? []),
    async aworkUsersLike(text) {
      const wanted = plain(text);
      const isLike = (user: AworkUser) =>
        emailOf(user) === wanted || (wanted.length >= 3 && nameOf(user).toLowerCase().includes(wanted));
      const found = (await aworkUsers(FRESH_SECONDS)).filter(isLike);
      return found.map((user) => ({ id: user.id, name: nameOf(user) }));
    },
    async deactivatedInMoco(mocoUserId, maxAgeSeconds = KEEP_SECONDS) {
      const user = (await mocoUsers(maxAgeSeconds)).find(({ id }) => id === mocoUserId);
      return user && !user.active ? fullName(user.firstname, user.lastname) || user.email : undefined;
    },
    refresh() {
      cache.drop('moco-users');
      cache.drop('awork-users');
    },
  };
}

const plain = (email: string) => email.trim().toLowerCase();

/** awork keeps addresses among the contact infos; the one for work counts, else the first. */
function emailOf({ userContactInfos }: AworkUser): string | undefined {
  const emails = userContactInfos.filter(({ type, value }) => type === 'email' && value);
  const email = emails.find(({ subType }) => subType === 'work') ?? emails[0];
  return email?.value ? plain(email.value) : undefined;
}

function isMember({ isArchived, isDeactivated, isExternal }: AworkUser): boolean {
  return !isArchived && !isDeactivated && !isExternal;
}

function nameOf({ firstName, lastName, id }: AworkUser): string {
  return fullName(firstName, lastName) || id;
}

function fullName(...parts: readonly (string | null)[]): string {
  return parts
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ');
}
