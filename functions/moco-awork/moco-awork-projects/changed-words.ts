import type { Details, Wording } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
import type { ServiceItem, SharedField } from './project-plan.ts';

/** As they are called on awork's screens. */
export const fieldWords: Readonly<Record<SharedField, Wording>> = {
  name: { en: 'name', de: 'Name' },
  startDate: { en: 'start date', de: 'Startdatum' },
  dueDate: { en: 'due date', de: 'Enddatum' },
  client: { en: 'client', de: 'Kunde' },
};

export const clientName: Wording = { en: 'name of the client', de: 'Name des Kunden' };

export function taskWords({ name }: Pick<ServiceItem, 'name'>): Wording {
  return { en: `task "${name}"`, de: `Aufgabe „${name}“` };
}

/** `fields_en` and so on, for a sentence about what was kept or altered. */
export function changedDetails(changed: readonly Wording[]): Details {
  return inEveryLanguage('fields', (language) =>
    changed.map((wording) => wording[language] ?? wording.en).join(', '),
  );
}
