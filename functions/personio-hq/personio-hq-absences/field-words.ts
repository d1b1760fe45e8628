import { hqTypeText } from '../hq-type-words.ts';
import { yesOrNo } from '../../../shared/fields.ts';
import type { FieldWord } from '../../../shared/fields.ts';
import { hqAbsenceTypes, isHqAbsenceType } from '../../../shared/vendors/hq/absence-types.ts';
import type { HqAbsenceFields } from '../../../shared/vendors/hq/port.ts';
import { inLanguages } from '../../../shared/wording.ts';

/** What is asked of HQ and told by it, in HQ's words. */
export const comparedFields = [
  'userId',
  'type',
  'start',
  'end',
  'note',
  'isApproved',
] as const satisfies (keyof HqAbsenceFields)[];
export type HqField = (typeof comparedFields)[number];

const types = Object.keys(hqAbsenceTypes).filter(isHqAbsenceType);

/** What only Personio's side has. */
export const sourceWords = {
  period: { en: 'period', de: 'Zeitraum', no: 'periode', form: 'days' },
} as const satisfies Record<string, FieldWord>;

/** In HQ's words, and what its types mean. */
export const fieldWords: Readonly<Record<HqField, FieldWord>> = {
  userId: { en: 'person', de: 'Person', no: 'person' },
  type: {
    ...{ en: 'type', de: 'Art', no: 'type' },
    values: Object.fromEntries(
      types.map((type) => [
        hqAbsenceTypes[type].label,
        inLanguages((language) => hqTypeText(type, language)),
      ]),
    ),
  },
  start: { en: 'from', de: 'von', no: 'fra', form: 'days' },
  end: { en: 'to', de: 'bis', no: 'til', form: 'days' },
  note: { en: 'description', de: 'Beschreibung', no: 'beskrivelse' },
  isApproved: { en: 'approved', de: 'genehmigt', no: 'godkjent', values: yesOrNo },
};
