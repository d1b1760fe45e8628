import type { Details, Language, Wording } from '../../../shared/wording.ts';
import { inEveryLanguage } from '../../../shared/wording.ts';

/** Rights to read whole lists, `right` as the vendor's own pages call it. */
const rights = {
  people: { right: 'personio:persons:read', en: 'read people', de: 'Personen zu lesen', no: 'lese personer' },
  types: {
    right: 'personio:absences:read',
    en: 'read absence types',
    de: 'Abwesenheitsarten zu lesen',
    no: 'lese fraværstyper',
  },
  absences: {
    right: 'personio:absences:read',
    en: 'read absences',
    de: 'Abwesenheiten zu lesen',
    no: 'lese fravær',
  },
  users: { right: 'read users', en: 'read users', de: 'Benutzer zu lesen', no: 'lese brukere' },
  hqAbsences: {
    right: 'read absences',
    en: 'read absences',
    de: 'Abwesenheiten zu lesen',
    no: 'lese fravær',
  },
} as const;
export type ListRight = keyof typeof rights;

const places: Readonly<Record<'personio' | 'hq', Wording>> = {
  personio: { en: 'Integrations', de: 'Integrationen', no: 'Integrations' },
  hq: {
    en: 'Admin → Settings → API clients',
    de: 'Admin → Einstellungen → API-Clients',
    no: 'Admin → Settings → API clients',
  },
};

/** What a key lacks, and where it is given. */
export function rightDetails(vendor: 'personio' | 'hq', list: ListRight): Details {
  const said = (words: Wording) => (language: Language) => words[language];
  return {
    right: rights[list].right,
    ...inEveryLanguage('right', said(rights[list])),
    ...inEveryLanguage('place', said(places[vendor])),
  };
}
