import type { Wording } from '../../../shared/wording.ts';
import type { ServiceItem } from './project-plan.ts';

export const responsiblePerson: Wording = {
  en: 'responsible person',
  de: 'verantwortliche Person',
  no: 'ansvarlig person',
};
export const clientName: Wording = {
  en: 'name of the client',
  de: 'Name des Kunden',
  no: 'navnet på kunden',
};

export function taskWords({ name }: Pick<ServiceItem, 'name'>): Wording {
  return { en: `task "${name}"`, de: `Aufgabe „${name}“`, no: `oppgaven «${name}»` };
}
