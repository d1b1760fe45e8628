import type { Details, Wording } from './wording.ts';
import { inEveryLanguage } from './wording.ts';

/** What is different about a record whose counterpart is to be changed or removed: values by their names. */
export type DifferenceOf<Name extends string> = readonly Name[] | 'deleted';

const deleted: Wording = { en: 'deleted', de: 'gelöscht', no: 'slettet' };

/** Says differences in the words of a vendor's screens. */
export function createDifferenceWords<Name extends string>(words: Readonly<Record<Name, Wording>>) {
  return {
    /** `fields_en` and so on, or another name. */
    valueDetails(name: string, difference: DifferenceOf<Name>): Details {
      const wordings = difference === 'deleted' ? [deleted] : difference.map((value) => words[value]);
      return inEveryLanguage(name, (language) => wordings.map((wording) => wording[language]).join(', '));
    },
    /** In English, for a plan. */
    valueList: (difference: readonly Name[]): string => difference.map((value) => words[value].en).join(', '),
  };
}
