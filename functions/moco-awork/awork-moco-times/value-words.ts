import type { DifferenceOf } from '../../../shared/difference-words.ts';
import { createDifferenceWords } from '../../../shared/difference-words.ts';
import { entryWords } from '../../../shared/vendors/awork/times/show-entry.ts';
import type { FieldWord } from '../../../shared/fields.ts';
import { yesOrNo } from '../../../shared/fields.ts';
import type { ValueName } from './activity-values.ts';

/** The service item for what is booked on none. */
export const CATCH_ALL = 'catch-all';

/** As MOCO's screens call them. */
export const valueWords: Readonly<Record<ValueName, FieldWord>> = {
  date: entryWords.date,
  project_id: entryWords.project,
  task_id: {
    ...{ en: 'service item', de: 'Leistung', no: 'ytelse' },
    values: { [CATCH_ALL]: { en: 'the catch-all one', de: 'die Sammelleistung', no: 'samleytelsen' } },
  },
  seconds: entryWords.duration,
  description: entryWords.text,
  billable: { en: 'billable', de: 'verrechenbar', no: 'fakturerbar', values: yesOrNo },
  person: entryWords.person,
};

/** What is different about an entry whose activity is to be changed or removed. */
export type Difference = DifferenceOf<ValueName>;

export const { valueDetails, valueList } = createDifferenceWords(valueWords);
