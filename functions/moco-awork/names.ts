import type { AccountLanguage } from './account-language.ts';

/** What something may be called in MOCO; the first is what we call it ourselves. */
export type Names = readonly [string, ...string[]];

/** What it is called in an account of either language, unless the customer chose a name. */
export type UsualNames = Readonly<Record<AccountLanguage, string>>;

/** As they are written: the case counts. */
export const usualNames = {
  syncField: { de: 'Sync zu awork', en: 'Sync to awork' },
  linkField: { de: 'awork Projekt', en: 'awork project' },
  templateField: { de: 'awork Projektvorlage', en: 'awork project template' },
  unassignedServiceItem: { de: 'Nicht zugeordnete Zeiterfassung', en: 'Unassigned Time Entry' },
} as const satisfies Record<string, UsualNames>;
export type Named = keyof typeof usualNames;

/** What awork says of an absence, unless the customer chose a text: no more than that. */
export const usualAbsenceText: UsualNames = { de: 'Abwesend', en: 'Absent' };

/** The tag is called the same in both languages; awork's own integration takes the German name as well. */
export const usualTags = ['Sync to awork', 'Sync zu awork'] as const;

/** A name that the customer chose is the only one; a usual one stands for those of both languages. */
export function namesOf(name: string, usual: UsualNames, language: AccountLanguage): Names {
  if (name !== usual.de && name !== usual.en) return [name];
  const isEnglish = language === 'en' || name === usual.en;
  return isEnglish ? [usual.en, usual.de] : [usual.de, usual.en];
}

export function tagsOf(tag: string): Names {
  return usualTags.some((usual) => usual === tag) ? usualTags : [tag];
}

/** Whether a name is meant, but its case or blanks are different, so that it does not count. */
export function isNearMiss(written: string, names: Names): boolean {
  return !names.includes(written) && names.some((name) => plain(name) === plain(written));
}

/** The name that a near miss stands for. */
export function meantBy(written: string, names: Names): string {
  return names.find((name) => plain(name) === plain(written)) ?? names[0];
}

const plain = (name: string) => name.replace(/\s+/g, '').toLowerCase();
