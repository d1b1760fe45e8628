import type { Connection } from '../../shared/connections/connection.ts';

/** In which of the two languages a customer's people named the fields and service items in MOCO. */
export const accountLanguages = ['de', 'en'] as const;
export type AccountLanguage = (typeof accountLanguages)[number];

/** Under which name `setup` keeps it among the facts about the accounts. */
export const LANGUAGE_FACT = 'mocoLanguage';

/** German until `setup` has seen something else. */
export function languageOf({ accounts }: { accounts?: Connection['accounts'] | undefined }): AccountLanguage {
  return accountLanguages.find((language) => language === accounts?.[LANGUAGE_FACT]) ?? 'de';
}
