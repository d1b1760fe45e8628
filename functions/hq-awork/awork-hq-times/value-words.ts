import type { DifferenceOf } from '../../../shared/difference-words.ts';
import { createDifferenceWords } from '../../../shared/difference-words.ts';
import type { Wording } from '../../../shared/wording.ts';
import type { ValueName } from './reporting-values.ts';

/** As HQ's screens call them. */
const valueWords: Readonly<Record<ValueName, Wording>> = {
  date: { en: 'date', de: 'Datum', no: 'dato' },
  projectId: { en: 'project', de: 'Projekt', no: 'prosjekt' },
  taskId: { en: 'task', de: 'Aufgabe', no: 'oppgave' },
  durationSeconds: { en: 'duration', de: 'Dauer', no: 'varighet' },
  note: { en: 'text', de: 'Beschreibung', no: 'beskrivelse' },
  userId: { en: 'person', de: 'Mitarbeiter', no: 'medarbeider' },
};

/** What is different about an entry whose reporting is to be changed or removed. */
export type Difference = DifferenceOf<ValueName>;

export const { valueDetails, valueList } = createDifferenceWords(valueWords);
