import type { MocoAworkRun } from '../run.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';

/** Says whose times would wait, and who would not become a member, for want of the same e-mail address. */
export async function comparePeople({
  moco,
  awork,
  people,
  settings,
}: MocoAworkRun): Promise<ChecklistItem[]> {
  people.refresh();
  const members = (await awork.users()).filter(
    ({ isArchived, isDeactivated, isExternal }) => !isArchived && !isDeactivated && !isExternal,
  );
  const matches = await Promise.all(members.map(({ id }) => people.mocoUserOf(id)));
  const unknown = matches.flatMap((match) => (match.kind === 'unknown' ? [match.name] : []));
  const unaddressed = matches.flatMap((match) => (match.kind === 'without-email' ? [match.name] : []));
  const found = matches.length - unknown.length - unaddressed.length;
  const items: ChecklistItem[] = [
    { state: 'ok', what: `people: ${found} of ${members.length} awork people found in MOCO` },
  ];
  if (members.length > 0 && unaddressed.length === members.length)
    return [
      ...items,
      {
        state: 'person',
        what: 'awork shows no e-mail address at all: give the key the right to read people',
      },
    ];
  return [
    ...items,
    ...warning(unknown, 'in awork but nobody active in MOCO has their e-mail address, their times will wait'),
    ...warning(unaddressed, 'in awork without an e-mail address, their times will wait'),
    ...(settings.addMembers ? await withoutAwork({ moco, people }) : []),
  ];
}

async function withoutAwork({
  moco,
  people,
}: Pick<MocoAworkRun, 'moco' | 'people'>): Promise<ChecklistItem[]> {
  const active = (await moco.users()).filter((user) => user.active);
  const names: string[] = [];
  for (const { id, firstname, lastname } of active) {
    if ((await people.aworkUserOf(id)) === undefined) names.push(`${firstname} ${lastname}`);
  }
  return warning(names, 'in MOCO but not in awork, they cannot become members');
}

function warning(names: readonly string[], problem: string): ChecklistItem[] {
  return names.length > 0 ? [{ state: 'warning', what: `${names.join(', ')}: ${problem}` }] : [];
}
