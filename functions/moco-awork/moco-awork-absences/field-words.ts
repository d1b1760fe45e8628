import type { FieldWord } from '../../../shared/fields.ts';

/** What is shown of a person's absences. */
export const absenceWords = {
  person: { en: 'person', de: 'Person', no: 'person' },
  absence: { en: 'absence', de: 'Abwesenheit', no: 'fravær' },
} as const satisfies Record<string, FieldWord>;
