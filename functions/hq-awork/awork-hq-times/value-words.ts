import type { DifferenceOf } from '../../../shared/difference-words.ts';
import { createDifferenceWords } from '../../../shared/difference-words.ts';
import type { FieldWord } from '../../../shared/fields.ts';
import type { ValueName } from './reporting-values.ts';

/** As HQ's screens call them. */
export const valueWords: Readonly<Record<ValueName, FieldWord>> = {
  date: { en: 'date', de: 'Datum', no: 'dato', form: 'days' },
  projectId: { en: 'project', de: 'Projekt', no: 'prosjekt' },
  taskId: { en: 'task', de: 'Aufgabe', no: 'oppgave' },
  durationSeconds: { en: 'duration', de: 'Dauer', no: 'varighet', form: 'duration' },
  note: { en: 'text', de: 'Beschreibung', no: 'beskrivelse' },
  userId: { en: 'person', de: 'Mitarbeiter', no: 'medarbeider' },
};

/** What is different about an entry whose reporting is to be changed or removed. */
export type Difference = DifferenceOf<ValueName>;

export const { valueDetails, valueList } = createDifferenceWords(valueWords);
