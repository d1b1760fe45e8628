import type { FieldWord } from '../../../../shared/fields.ts';

/** What is shown of a quote. */
export const quoteWords = {
  number: { en: 'number', de: 'Nummer', no: 'nummer' },
  subject: { en: 'subject', de: 'Betreff', no: 'emne' },
} as const satisfies Record<string, FieldWord>;
