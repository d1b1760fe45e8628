import type { Details, Wording } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';
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

const deleted: Wording = { en: 'deleted', de: 'gelöscht' };

/** What is different about an entry whose activity is to be changed or removed. */
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
