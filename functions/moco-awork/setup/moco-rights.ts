import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { MocoRole, MocoUser } from '../../../shared/vendors/moco/records.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import type { MocoAworkRun } from '../run.ts';
import { createTell } from '../../../shared/operations/tell.ts';
import { mocoAreas, rightWords } from './wordings.ts';

type Area = keyof typeof mocoAreas;
const areas: readonly Area[] = ['projects', 'people', 'time_tracking', 'settings'];

/** Acting for them is tried for so many people with special rights: each costs a call. */
const MOST_ASKED = 10;

/**
 * By the role of the key's owner, and by asking MOCO for the profile of others in their place: that is how times are
 * written, and reads no more than a name.
 */
export async function checkMocoRights(run: MocoAworkRun, setup: SetupContext): Promise<ChecklistItem[]> {
  const { moco } = run;
  const [owner, users, roles] = [await moco.keyOwner(), await moco.users(), await moco.roles()];
  const role = roleOf(
    users.find(({ id }) => id === owner),
    roles,
  );
  const active = users.filter((user) => user.active);
  const isSpecial = (user: MocoUser) => user.id === owner || roleOf(user, roles)?.is_admin === true;
  const ordinary = active.find((user) => !isSpecial(user));
  return [ownRights(role, setup), ...(await actsForOthers(ordinary, active.filter(isSpecial), run, setup))];
}

function roleOf(user: MocoUser | undefined, roles: readonly MocoRole[]): MocoRole | undefined {
  return roles.find(({ id }) => id === user?.role?.id);
}

function ownRights(role: MocoRole | undefined, setup: SetupContext): ChecklistItem {
  const tell = createTell(setup);
  if (role?.is_admin) return tell('ok', rightWords.mocoEnough);
  const levels = role?.permission;
  // What an account key answers as its owner is not documented, and so are levels between none and full.
  if (!levels) return tell('unseen', rightWords.mocoUnseen);
  const missing = areas.filter((area) => /^(none|read)/.test(levels[area] ?? 'none'));
  if (missing.length > 0) {
    const rights = inEveryLanguage('rights', (language) =>
      missing.map((area) => mocoAreas[area][language]).join(', '),
    );
    return tell('person', rightWords.mocoLacks, rights);
  }
  const isFull = areas.every((area) => levels[area] === 'full');
  return isFull ? tell('ok', rightWords.mocoEnough) : tell('unseen', rightWords.mocoUnseen);
}

/** One ordinary person stands for all; whoever has special rights, and books in awork, is asked for on their own. */
async function actsForOthers(
  ordinary: MocoUser | undefined,
  special: readonly MocoUser[],
  { moco, people }: Pick<MocoAworkRun, 'moco' | 'people'>,
  setup: SetupContext,
): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  if (ordinary && !(await moco.mayActFor(ordinary.id))) return [tell('person', rightWords.actsForNobody)];
  const refused: string[] = [];
  for (const { id, firstname, lastname } of special.slice(0, MOST_ASKED)) {
    const books = (await people.knownAworkUserOf(id)) !== undefined;
    if (books && !(await moco.mayActFor(id))) refused.push(`${firstname} ${lastname}`.trim());
  }
  return [
    ...(ordinary ? [tell('ok', rightWords.actsForOthers)] : []),
    ...(refused.length > 0 ? [tell('warning', rightWords.actsNotFor, { names: refused.join(', ') })] : []),
  ];
}
