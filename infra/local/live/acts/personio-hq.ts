import { tell } from '../told.ts';
import type { LiveAct } from './act.ts';
import { freeDay, NotNow } from './act.ts';

const connector = 'personio-hq';

const nobody = tell({
  en: 'Jonas, or the absence “Urlaub”, is not in Personio any more',
  de: 'Jonas oder die Abwesenheit „Urlaub“ gibt es in Personio nicht mehr',
  no: 'Jonas eller fraværet «Urlaub» er ikke lenger i Personio',
});
const nothing = tell({
  en: 'There is no absence in Personio to take back',
  de: 'In Personio gibt es keine Abwesenheit, die man zurücknehmen könnte',
  no: 'Det er ikke noe fravær i Personio å trekke tilbake',
});

export const personioHqActs: readonly LiveAct[] = [
  {
    ...{ id: 'personio-approve', vendor: 'personio', connector },
    label: {
      en: 'Approve a day off for Jonas',
      de: 'Einen freien Tag für Jonas genehmigen',
      no: 'Godkjenn en fridag for Jonas',
    },
    play({ vendors: { personio }, now }) {
      const { persons, absenceTypes, absences } = personio.state();
      const personId = persons.find(({ firstName }) => firstName === 'Jonas')?.id;
      const typeId = absenceTypes.find(({ name }) => name === 'Urlaub')?.id;
      if (personId === undefined || typeId === undefined) throw new NotNow(nobody);
      const taken = absences.flatMap((each) => (each.personId === personId ? [each.firstDay ?? ''] : []));
      const day = freeDay(now(), taken);
      personio.person.createAbsence({ personId, typeId, firstDay: day, lastDay: day });
      return undefined;
    },
  },
  {
    ...{ id: 'personio-take-back', vendor: 'personio', connector },
    label: {
      en: 'Take the latest absence back',
      de: 'Die letzte Abwesenheit zurücknehmen',
      no: 'Trekk det siste fraværet tilbake',
    },
    play({ vendors: { personio } }) {
      const last = personio.state().absences.at(-1);
      if (!last) throw new NotNow(nothing);
      personio.person.deleteAbsence(last.id);
      return undefined;
    },
  },
];
