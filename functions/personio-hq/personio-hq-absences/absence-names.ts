import type { HqAbsence } from '../../../shared/vendors/hq/port.ts';
import type { PersonioAbsence } from '../../../shared/vendors/personio/port.ts';
import { typeLabel } from './absence-texts.ts';
import type { PlannedAbsence } from './compare-absences.ts';
import type { Snapshot } from './read-snapshot.ts';

/** What operators call people and absences. */
export interface Names {
  user(userId: number): string;
  person(personId: string): string;
  what(planned: PlannedAbsence): string;
  whatOf(absence: HqAbsence): string;
}

export function namesIn({ people, users }: Snapshot): Names {
  const byUser = new Map(users.map(({ id, name }) => [id, name]));
  const byPerson = new Map(people.map(({ id, name }) => [id, name]));
  const user = (userId: number) => byUser.get(userId) || `HQ user ${userId}`;
  const person = (personId: string) => byPerson.get(personId) || `Personio person ${personId}`;
  const whatOf = ({ userId, type, note, start, end }: HqAbsence) =>
    `${note || typeLabel(type)} of ${user(userId)}, ${start} – ${end}`;
  const whatOfSource = ({ personId, starts, ends }: PersonioAbsence, type: string) =>
    `${type} of ${person(personId)}, ${starts.at} – ${ends?.at ?? 'open'}`;
  return {
    ...{ user, person, whatOf },
    what({ id, facts: { source, type, held } }) {
      if (source) return whatOfSource(source, type?.name ?? 'absence');
      return held ? whatOf(held) : `absence ${id}`;
    },
  };
}
