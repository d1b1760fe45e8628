import type { Details, Language } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';

type Words = Readonly<{ en: string; de: string }>;

/** Rights to read whole lists, `right` as the vendor's own pages call it. */
const rights = {
  people: { right: 'personio:persons:read', en: 'read people', de: 'Personen zu lesen' },
  types: { right: 'personio:absences:read', en: 'read absence types', de: 'Abwesenheitsarten zu lesen' },
  absences: { right: 'personio:absences:read', en: 'read absences', de: 'Abwesenheiten zu lesen' },
  users: { right: 'read users', en: 'read users', de: 'Benutzer zu lesen' },
  hqAbsences: { right: 'read absences', en: 'read absences', de: 'Abwesenheiten zu lesen' },
} as const;
export type ListRight = keyof typeof rights;

const places: Readonly<Record<'personio' | 'hq', Words>> = {
  personio: { en: 'Integrations', de: 'Integrationen' },
  hq: { en: 'Admin → Settings → API clients', de: 'Admin → Einstellungen → API-Clients' },
};

/** What a key lacks, and where it is given. */
export function rightDetails(vendor: 'personio' | 'hq', list: ListRight): Details {
  const said = (words: Words) => (language: Language) => words[language === 'de' ? 'de' : 'en'];
  return {
    right: rights[list].right,
    ...inEveryLanguage('right', said(rights[list])),
    ...inEveryLanguage('place', said(places[vendor])),
  };
}
