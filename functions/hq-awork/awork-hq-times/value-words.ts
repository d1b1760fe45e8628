import type { Details, Wording } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
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

const deleted: Wording = { en: 'deleted', de: 'gelöscht' };

/** What is different about an entry whose reporting is to be changed or removed. */
export type Difference = readonly ValueName[] | 'deleted';

/** `fields_en` and so on, or another name. */
export function valueDetails(name: string, difference: Difference): Details {
  const wordings = difference === 'deleted' ? [deleted] : difference.map((value) => valueWords[value]);
  return inEveryLanguage(name, (language) =>
    wordings.map((wording) => wording[language] ?? wording.en).join(', '),
  );
}

/** In English, for a plan. */
export function valueList(difference: readonly ValueName[]): string {
  return difference.map((value) => valueWords[value].en).join(', ');
}
