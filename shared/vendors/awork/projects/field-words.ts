import type { FieldWord } from '../../../fields.ts';
import type { Details, Wording } from '../../../wording.ts';
import { inEveryLanguage } from '../../../wording.ts';
import type { ProjectField } from './project-fields.ts';

/** As they are called on awork's screens. */
export const fieldWords: Readonly<Record<ProjectField, FieldWord>> = {
  name: { en: 'name', de: 'Name', no: 'navn' },
  startDate: { en: 'start date', de: 'Startdatum', no: 'startdato', form: 'days' },
  dueDate: { en: 'due date', de: 'Enddatum', no: 'sluttdato', form: 'days' },
  client: { en: 'client', de: 'Kunde', no: 'kunde' },
};

/** What a title says of a project. */
export const projectTitle = [fieldWords.name.en, fieldWords.client.en];

/** `fields_en` and so on, for a sentence about what was kept or altered. */
export function changedDetails(changed: readonly Wording[]): Details {
  return inEveryLanguage('fields', (language) => changed.map((wording) => wording[language]).join(', '));
}
