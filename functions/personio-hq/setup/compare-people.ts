import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { PersonioPerson } from '../../../shared/vendors/personio/port.ts';
import type { Match } from '../match-people.ts';
import { matchPeople } from '../match-people.ts';
import type { PersonioHqRun } from '../run.ts';
import type { Tell } from './tell.ts';
import { peopleWords } from './wordings.ts';

/** Says whose absences would wait, for want of the same e-mail address in both systems. */
export async function compareAbsencePeople(
  { personio, hq }: PersonioHqRun,
  tell: Tell,
): Promise<ChecklistItem[]> {
  const people = (await personio.people()).filter(({ isActive }) => isActive);
  if (people.length === 0) return [tell.item('person', peopleWords.nobody)];
  if (people.every(({ email }) => email === undefined)) return [tell.item('person', peopleWords.noAddresses)];
  const matches = matchPeople(people, await hq.users());
  const named = (kind: Match['kind']) =>
    people.filter(({ id }) => matches.get(id)?.kind === kind).map((person) => nameOf(person, tell));
  return [
    tell.item('ok', peopleWords.found, { count: named('found').length, all: people.length }),
    ...tell.warning(peopleWords.unknown, named('unknown')),
    ...tell.warning(peopleWords.deactivated, named('deactivated')),
    ...tell.warning(peopleWords.unaddressed, named('without-email')),
    ...tell.warning(peopleWords.ambiguous, named('ambiguous')),
  ];
}

function nameOf({ id, name }: PersonioPerson, tell: Tell): string {
  return name || tell.item('warning', peopleWords.unnamed, { id }).what;
}
