import type { DifferenceOf } from '../../../shared/difference-words.ts';
import { createDifferenceWords } from '../../../shared/difference-words.ts';
import type { FieldWord } from '../../../shared/fields.ts';
import { yesOrNo } from '../../../shared/fields.ts';
import type { ValueName } from './activity-values.ts';

/** The service item for what is booked on none. */
export const CATCH_ALL = 'catch-all';

/** As MOCO's screens call them. */
export const valueWords: Readonly<Record<ValueName, FieldWord>> = {
  date: { en: 'date', de: 'Datum', no: 'dato', form: 'days' },
  project_id: { en: 'project', de: 'Projekt', no: 'prosjekt' },
  task_id: {
    ...{ en: 'service item', de: 'Leistung', no: 'ytelse' },
    values: { [CATCH_ALL]: { en: 'the catch-all one', de: 'die Sammelleistung', no: 'samleytelsen' } },
  },
  seconds: { en: 'duration', de: 'Dauer', no: 'varighet', form: 'duration' },
  description: { en: 'text', de: 'Beschreibung', no: 'beskrivelse' },
  billable: { en: 'billable', de: 'verrechenbar', no: 'fakturerbar', values: yesOrNo },
  person: { en: 'person', de: 'Person', no: 'person' },
};

/** What is different about an entry whose activity is to be changed or removed. */
export type Difference = DifferenceOf<ValueName>;

export const { valueDetails, valueList } = createDifferenceWords(valueWords);
