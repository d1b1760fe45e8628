import type { Wording } from '../../../shared/wording.ts';
import type { ServiceItem } from './project-plan.ts';

export const responsiblePerson: Wording = { en: 'responsible person', de: 'verantwortliche Person' };
export const clientName: Wording = { en: 'name of the client', de: 'Name des Kunden' };

export function taskWords({ name }: Pick<ServiceItem, 'name'>): Wording {
  return { en: `task "${name}"`, de: `Aufgabe „${name}“` };
}
