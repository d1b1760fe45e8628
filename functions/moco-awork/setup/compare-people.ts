import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { Wording } from '../../../shared/wording.ts';
import type { PersonMatch } from '../people.ts';
import type { MocoAworkRun } from '../run.ts';
import { createTell } from './item.ts';
import { peopleWords } from './people-wordings.ts';

/** Says whose times would wait, and who would not become a member, for want of the same e-mail address. */
export async function comparePeople(run: MocoAworkRun, setup: SetupContext): Promise<ChecklistItem[]> {
  const { awork, people, settings } = run;
  people.refresh();
  const members = (await awork.users()).filter(
    ({ isArchived, isDeactivated, isExternal }) => !isArchived && !isDeactivated && !isExternal,
  );
  const matches = await Promise.all(members.map(({ id }) => people.mocoUserOf(id)));
  const unaddressed = namesOf('without-email', matches);
  const count = matches.filter(({ kind }) => kind === 'found').length;
  const found = createTell(setup)('ok', peopleWords.found, { count, all: members.length });
  if (members.length > 0 && unaddressed.length === members.length)
    return [found, createTell(setup)('person', peopleWords.noAddresses)];
  return [
    found,
    ...warn(peopleWords.unknown, namesOf('unknown', matches), setup),
    ...warn(peopleWords.deactivated, namesOf('deactivated', matches), setup),
    ...warn(peopleWords.unaddressed, unaddressed, setup),
    ...(settings.addMembers ? warn(peopleWords.onlyInMoco, await withoutAwork(run), setup) : []),
  ];
}

function namesOf(kind: Exclude<PersonMatch['kind'], 'found'>, matches: readonly PersonMatch[]): string[] {
  return matches.flatMap((match) => (match.kind === kind ? [match.name] : []));
}

async function withoutAwork({ moco, people }: Pick<MocoAworkRun, 'moco' | 'people'>): Promise<string[]> {
  const names: string[] = [];
  for (const { id, active, firstname, lastname } of await moco.users()) {
    if (active && (await people.aworkUserOf(id)) === undefined) names.push(`${firstname} ${lastname}`);
  }
  return names;
}

function warn(wording: Wording, names: readonly string[], setup: SetupContext): ChecklistItem[] {
  return names.length > 0 ? [createTell(setup)('warning', wording, { names: names.join(', ') })] : [];
}
