import { matchPeople } from '../match-people.ts';
import type { PersonioHqRun } from '../run.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';

/** Says whose absences would wait, for want of the same e-mail address in both systems. */
export async function compareAbsencePeople({ personio, hq }: PersonioHqRun): Promise<ChecklistItem[]> {
  const people = (await personio.people()).filter(({ isActive }) => isActive);
  if (people.length === 0)
    return [{ state: 'person', what: 'Personio lists nobody: check which people the key may read' }];
  if (people.every(({ email }) => email === undefined))
    return [
      {
        state: 'person',
        what: 'Personio shows no e-mail address at all: allow the attribute "Email" for the key',
      },
    ];
  const matches = matchPeople(people, await hq.users());
  const named = (kind: string) =>
    people.filter(({ id }) => matches.get(id)?.kind === kind).map(({ id, name }) => name || `person ${id}`);
  const found = named('found').length;
  return [
    { state: 'ok', what: `people: ${found} of ${people.length} active people found in HQ` },
    ...warning(named('unknown'), 'nobody in HQ has their e-mail address, their absences will wait'),
    ...warning(named('without-email'), 'without an e-mail address in Personio, their absences will wait'),
    ...warning(
      named('ambiguous'),
      'their e-mail address belongs to several people, their absences will wait',
    ),
  ];
}

function warning(names: readonly string[], problem: string): ChecklistItem[] {
  return names.length > 0 ? [{ state: 'warning', what: `${names.join(', ')}: ${problem}` }] : [];
}
