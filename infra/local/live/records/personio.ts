import type { PersonioState } from '../../../../test/vendors/personio/simulator.ts';
import { absencePhrase } from '../phrases.ts';
import { listed } from '../told.ts';
import type { LiveRecord } from './record.ts';

export function personioRecords({ absences, persons, absenceTypes }: PersonioState): LiveRecord[] {
  return absences.map((each) => ({
    key: `personio/absence/${each.id}`,
    vendor: 'personio',
    at: each.updatedAt,
    phrase: absencePhrase(
      persons.find(({ id }) => id === each.personId)?.firstName ?? '?',
      each.firstDay ?? each.startsAt ?? '',
      each.lastDay ?? each.endsAt,
    ),
    facts: listed(absenceTypes.find(({ id }) => id === each.typeId)?.name, each.comment),
    source: { entity: 'absence', id: each.id },
  }));
}
