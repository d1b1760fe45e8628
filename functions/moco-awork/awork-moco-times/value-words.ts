import type { DifferenceOf } from '../../../shared/difference-words.ts';
import { createDifferenceWords } from '../../../shared/difference-words.ts';
import type { Wording } from '../../../shared/wording.ts';
import type { ValueName } from './activity-values.ts';

/** As MOCO's screens call them. */
const valueWords: Readonly<Record<ValueName, Wording>> = {
  date: { en: 'date', de: 'Datum', no: 'dato' },
  project_id: { en: 'project', de: 'Projekt', no: 'prosjekt' },
  task_id: { en: 'service item', de: 'Leistung', no: 'ytelse' },
  seconds: { en: 'duration', de: 'Dauer', no: 'varighet' },
  description: { en: 'text', de: 'Beschreibung', no: 'beskrivelse' },
  billable: { en: 'billable', de: 'verrechenbar', no: 'fakturerbar' },
  person: { en: 'person', de: 'Person', no: 'person' },
};

/** What is different about an entry whose activity is to be changed or removed. */
export type Difference = DifferenceOf<ValueName>;

export const { valueDetails, valueList } = createDifferenceWords(valueWords);
