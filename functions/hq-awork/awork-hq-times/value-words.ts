import type { DifferenceOf } from '../../../shared/difference-words.ts';
import { createDifferenceWords } from '../../../shared/difference-words.ts';
import type { Wording } from '../../../shared/wording.ts';
import type { ValueName } from './reporting-values.ts';

/** As HQ's screens call them. */
const valueWords: Readonly<Record<ValueName, Wording>> = {
  date: { en: 'date', de: 'Datum' },
  projectId: { en: 'project', de: 'Projekt' },
  taskId: { en: 'task', de: 'Aufgabe' },
  durationSeconds: { en: 'duration', de: 'Dauer' },
  note: { en: 'text', de: 'Beschreibung' },
  userId: { en: 'person', de: 'Mitarbeiter' },
};

/** What is different about an entry whose reporting is to be changed or removed. */
export type Difference = DifferenceOf<ValueName>;

export const { valueDetails, valueList } = createDifferenceWords(valueWords);
