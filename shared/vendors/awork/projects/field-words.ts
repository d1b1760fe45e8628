import type { Details, Wording } from '../../../wording.ts';
import { inEveryLanguage } from '../../../wording.ts';
import type { ProjectField } from './project-fields.ts';

/** As they are called on awork's screens. */
export const fieldWords: Readonly<Record<ProjectField, Wording>> = {
  name: { en: 'name', de: 'Name' },
  startDate: { en: 'start date', de: 'Startdatum' },
  dueDate: { en: 'due date', de: 'Enddatum' },
  client: { en: 'client', de: 'Kunde' },
};

/** `fields_en` and so on, for a sentence about what was kept or altered. */
export function changedDetails(changed: readonly Wording[]): Details {
  return inEveryLanguage('fields', (language) =>
    changed.map((wording) => wording[language] ?? wording.en).join(', '),
  );
}
