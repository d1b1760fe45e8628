import type { FieldWord } from '../../../shared/fields.ts';
import type { Wording } from '../../../shared/wording.ts';
import { fieldWords } from '../../../shared/vendors/awork/projects/field-words.ts';
import type { ServiceItem } from './project-plan.ts';

export const responsiblePerson: Wording = {
  en: 'responsible person',
  de: 'verantwortliche Person',
  no: 'ansvarlig person',
};
export const projectMembers: Wording = { en: 'members', de: 'Mitglieder', no: 'medlemmer' };
export const clientName: Wording = {
  en: 'name of the client',
  de: 'Name des Kunden',
  no: 'navnet på kunden',
};
/** One of them may be renamed without the others, so it keeps the name it has. */
export const sharedClientName: Wording = {
  en: 'name of the client that several MOCO customers share',
  de: 'Name des Kunden, den sich mehrere Kunden aus MOCO teilen',
  no: 'navnet på kunden som flere kunder i MOCO deler',
};

/** Its task in awork, of each service item. */
export const taskField: FieldWord = {
  ...{ en: 'task', de: 'Aufgabe', no: 'oppgave', form: 'titled' },
  values: {
    open: { en: 'open', de: 'offen', no: 'åpen' },
    closed: { en: 'closed', de: 'abgeschlossen', no: 'lukket' },
  },
};

export const projectWords: readonly FieldWord[] = [
  ...Object.values(fieldWords),
  ...[projectMembers, responsiblePerson, taskField],
];

export function taskWords({ name }: Pick<ServiceItem, 'name'>): Wording {
  return { en: `task "${name}"`, de: `Aufgabe „${name}“`, no: `oppgaven «${name}»` };
}
