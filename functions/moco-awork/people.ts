import type { Cache } from '../../shared/cache.ts';
import type { AworkClient } from '../../shared/vendors/awork/client.ts';
import type { AworkUser } from '../../shared/vendors/awork/records.ts';
import type { MocoClient } from '../../shared/vendors/moco/client.ts';

export type PersonMatch =
  | { kind: 'found'; mocoUserId: number }
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
    (await mocoUsers(KEEP_SECONDS)).find((user) => user.id === id) ??
    (await mocoUsers(FRESH_SECONDS)).find((user) => user.id === id);

  const mocoUserByEmail = async (email: string) => {
    const find = async (age: number) =>
      (await mocoUsers(age)).find((user) => user.active && plain(user.email) === email);
    return (await find(KEEP_SECONDS)) ?? (await find(FRESH_SECONDS));
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
      return found ? { kind: 'found', mocoUserId: found.id } : { kind: 'unknown', name };
    },
    async aworkUserOf(mocoUserId) {
      const user = await mocoUser(mocoUserId);
      return user && findAworkUser(user.email, isMember);
    },
    async knownAworkUserOf(mocoUserId) {
      const user = (await mocoUsers(KEEP_SECONDS)).find(({ id }) => id === mocoUserId);
      const members = (await aworkUsers(KEEP_SECONDS)).filter(isMember);
      return user && members.find((member) => emailOf(member) === plain(user.email))?.id;
    },
    aworkUserByEmail: (email) => findAworkUser(email, () => true),
    refresh() {
      cache.drop('moco-users');
      cache.drop('awork-users');
    },
  };
}

const plain = (email: string) => email.trim().toLowerCase();

/** awork keeps addresses among the contact infos; the one for work counts, else the first. */
function emailOf({ userContactInfos }: AworkUser): string | undefined {
  const emails = (userContactInfos ?? []).filter(({ type, value }) => type === 'email' && value);
  const email = emails.find(({ subType }) => subType === 'work') ?? emails[0];
  return email?.value ? plain(email.value) : undefined;
}

function isMember({ isArchived, isDeactivated, isExternal }: AworkUser): boolean {
  return !isArchived && !isDeactivated && !isExternal;
}

function nameOf({ firstName, lastName, id }: AworkUser): string {
  return (
    [firstName, lastName]
      .map((part) => part?.trim())
      .filter(Boolean)
      .join(' ') || id
  );
}
