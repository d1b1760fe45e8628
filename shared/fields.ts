import type { Language, Wording } from './wording.ts';

/** How the exact text of a value is read: days in it as `YYYY-MM-DD`, hours as `1:45:00`, a name in quotes and what follows. */
export type FieldForm = 'days' | 'duration' | 'amount' | 'currency' | 'titled';

/** What a field is called. Operators read its English name, by which it is found. */
export interface FieldWord extends Wording {
  form?: FieldForm;
  /** Of amounts that are always in one. */
  currency?: string;
  /** What values that are words of ours mean. */
  values?: Readonly<Record<string, Wording>>;
}

/** Which field it is, by its English name, and of which of several things. */
export interface NamedField {
  field: string;
  of?: string;
}

/** As operators read it. */
export function exactName({ field, of }: NamedField): string {
  return of === undefined ? field : `${field} ${of}`;
}

/** Only words that are there in every language reach people. */
export function findFieldWord({ field }: NamedField, words: readonly FieldWord[]): FieldWord {
  const found = words.find(({ en }) => en === field);
  if (!found) throw new Error(`no language has words for the field "${field}"`);
  return found;
}

export const yes: Wording = { en: 'yes', de: 'ja', no: 'ja' };
export const no: Wording = { en: 'no', de: 'nein', no: 'nei' };
export const yesOrNo = { yes, no } as const satisfies Record<string, Wording>;

/** In the quotation marks of a language. */
export function quoted(text: string, language: Language): string {
  return { en: `“${text}”`, de: `„${text}“`, no: `«${text}»` }[language];
}
