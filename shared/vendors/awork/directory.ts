import type { Cache } from '../../cache.ts';
import { nameOf } from '../../name-of.ts';
import type { AworkClient } from './client.ts';
import type { AworkUser } from './records.ts';

const KEEP_SECONDS = 600;
/** Who is not found is looked for in a directory no older than this. */
export const FRESH_SECONDS = 5;
/** Whoever is not even there is new since a moment ago, or gone: for so long nobody looks once more. */
const MISSED_SECONDS = 60;

/** The people of a workspace, by what other systems know them by. */
export interface AworkDirectory {
  /** With their work address in plain form, where they have one. */
  aworkUser(id: string): Promise<{ name: string; email: string | undefined }>;
  /** Whoever can work there, by address. */
  memberByEmail(email: string): Promise<string | undefined>;
  /** The same by the directory as it is known, however many are asked for. */
  knownMemberByEmail(email: string): Promise<string | undefined>;
  /** Also of somebody who left. */
  aworkUserByEmail(email: string): Promise<string | undefined>;
  aworkEmails(): Promise<string[]>;
  /** By an address, or a part of a name of some length; also of those who left. */
  aworkUsersLike(text: string): Promise<{ id: string; name: string }[]>;
  /** Forgets the directory, because somebody was added or changed. */
  refresh(): void;
}

const KEY = 'awork-users';

export function createAworkDirectory(awork: Pick<AworkClient, 'users'>, cache: Cache): AworkDirectory {
  const users = (age: number) => cache.get(KEY, age, () => awork.users());
  const findByEmail = async (email: string, isUsable: (user: AworkUser) => boolean) => {
    const matches = (user: AworkUser) => isUsable(user) && emailOf(user) === plainEmail(email);
    const found = (await users(KEEP_SECONDS)).find(matches) ?? (await users(FRESH_SECONDS)).find(matches);
    return found?.id;
  };
  return {
    async aworkUser(id) {
      // Whoever had no address when the directory was read may have one by now.
      const user =
        (await users(KEEP_SECONDS)).find((each) => each.id === id && emailOf(each)) ??
        (await users(FRESH_SECONDS)).find((each) => each.id === id) ??
        (await cache.get(`${KEY}/${id}`, MISSED_SECONDS, async () =>
          (await users(0)).find((each) => each.id === id),
        ));
      return user ? { name: nameOfUser(user), email: emailOf(user) } : { name: id, email: undefined };
    },
    memberByEmail: (email) => findByEmail(email, isMember),
    knownMemberByEmail: async (email) =>
      (await users(KEEP_SECONDS)).filter(isMember).find((user) => emailOf(user) === plainEmail(email))?.id,
    aworkUserByEmail: (email) => findByEmail(email, () => true),
    aworkEmails: async () => (await users(FRESH_SECONDS)).flatMap((user) => emailOf(user) ?? []),
    async aworkUsersLike(text) {
      const wanted = plainEmail(text);
      const isLike = (user: AworkUser) =>
        emailOf(user) === wanted || (wanted.length >= 3 && nameOfUser(user).toLowerCase().includes(wanted));
      const found = (await users(FRESH_SECONDS)).filter(isLike);
      return found.map((user) => ({ id: user.id, name: nameOfUser(user) }));
    },
    refresh: () => cache.drop(KEY),
  };
}

/** Addresses are compared regardless of case. */
export const plainEmail = (email: string) => email.trim().toLowerCase();

/** awork keeps addresses among the contact infos; the one for work counts, else the first. */
function emailOf({ userContactInfos }: AworkUser): string | undefined {
  const emails = userContactInfos.filter(({ type, value }) => type === 'email' && value);
  const email = emails.find(({ subType }) => subType === 'work') ?? emails[0];
  return email?.value ? plainEmail(email.value) : undefined;
}

export function isMember({ isArchived, isDeactivated, isExternal }: AworkUser): boolean {
  return !isArchived && !isDeactivated && !isExternal;
}

function nameOfUser({ firstName, lastName, id }: AworkUser): string {
  return nameOf(firstName, lastName) ?? id;
}
