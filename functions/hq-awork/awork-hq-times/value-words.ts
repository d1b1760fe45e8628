import type { DifferenceOf } from '../../../shared/difference-words.ts';
import { createDifferenceWords } from '../../../shared/difference-words.ts';
import { entryWords } from '../../../shared/vendors/awork/times/show-entry.ts';
import type { FieldWord } from '../../../shared/fields.ts';
import type { ValueName } from './reporting-values.ts';

/** As HQ's screens call them. */
export const valueWords: Readonly<Record<ValueName, FieldWord>> = {
  date: entryWords.date,
  projectId: entryWords.project,
  taskId: entryWords.task,
  durationSeconds: entryWords.duration,
  note: entryWords.text,
  userId: { en: 'person', de: 'Mitarbeiter', no: 'medarbeider' },
};

/** Of an awork list. */
export const listName: FieldWord = { en: 'name', de: 'Name', no: 'navn' };

/** What is different about an entry whose reporting is to be changed or removed. */
export type Difference = DifferenceOf<ValueName>;

export const { valueDetails, valueList } = createDifferenceWords(valueWords);
