import type { DifferenceOf } from '../../../shared/difference-words.ts';
import { createDifferenceWords } from '../../../shared/difference-words.ts';
import type { Wording } from '../../../shared/wording.ts';
import type { ValueName } from './activity-values.ts';

/** As MOCO's screens call them. */
const valueWords: Readonly<Record<ValueName, Wording>> = {
  date: { en: 'date', de: 'Datum' },
  project_id: { en: 'project', de: 'Projekt' },
  task_id: { en: 'service item', de: 'Leistung' },
  seconds: { en: 'duration', de: 'Dauer' },
  description: { en: 'text', de: 'Beschreibung' },
  billable: { en: 'billable', de: 'verrechenbar' },
  person: { en: 'person', de: 'Person' },
};

/** What is different about an entry whose activity is to be changed or removed. */
export type Difference = DifferenceOf<ValueName>;

export const { valueDetails, valueList } = createDifferenceWords(valueWords);
