import type { Agency } from './agency.ts';

/** Whose absences are whose in awork (A3): by address, whatever its case; whoever cannot work in awork is nobody. */
export function matchOf(mocoUserId: number, agency: Pick<Agency, 'moco' | 'awork' | 'hidden'>) {
  const user = agency.moco.state().users.find(({ id }) => id === mocoUserId);
  if (!user) return { isActive: false, email: '', aworkUserId: undefined };
  const email = agency.hidden.addresses.has(user.email) ? '' : user.email;
  return { isActive: user.active, email, aworkUserId: memberOf(email, agency)?.id };
}

function memberOf(email: string, { awork }: Pick<Agency, 'awork'>) {
  if (email === '') return undefined;
  return awork
    .state()
    .users.find(
      ({ isArchived, isDeactivated, isExternal, userContactInfos }) =>
        !isArchived &&
        !isDeactivated &&
        !isExternal &&
        userContactInfos.some(({ value }) => value?.toLowerCase() === email.toLowerCase()),
    );
}
