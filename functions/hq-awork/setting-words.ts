import type * as z from 'zod';
import type { Wording } from '../../shared/wording.ts';
import type { hqAworkSettings } from './settings.ts';

/** The settings of a connection as people call them. */
export const hqAworkSettingWords = {
  createField: {
    en: 'HQ field that has an awork project made',
    de: 'HQ-Feld, das ein awork-Projekt anlegen lässt',
    no: 'HQ-felt som får opprettet et awork-prosjekt',
  },
  linkField: {
    en: 'HQ field with the address of the awork project',
    de: 'HQ-Feld mit der Adresse des awork-Projekts',
    no: 'HQ-felt med adressen til awork-prosjektet',
  },
  prefixNumber: {
    en: 'The awork project’s name begins with the number of the HQ project',
    de: 'Der Name des awork-Projekts beginnt mit der Nummer des HQ-Projekts',
    no: 'Navnet på awork-prosjektet begynner med nummeret på HQ-prosjektet',
  },
  takesOverLinksOfHq: {
    en: 'Projects that HQ’s own integration has linked are taken over',
    de: 'Projekte, die HQs eigene Integration verknüpft hat, werden übernommen',
    no: 'Prosjekter som er koblet av HQs egen integrasjon, overtas',
  },
  phases: { en: 'Phases in HQ', de: 'Phasen in HQ', no: 'Faser i HQ' },
  phase: { en: 'HQ phase for tasks', de: 'HQ-Phase für Aufgaben', no: 'HQ-fase for oppgaver' },
  keepTarget: {
    en: 'A target in the name of a list stays in the name of its phase',
    de: 'Ein Ziel im Namen einer Liste bleibt im Namen ihrer Phase',
    no: 'Et mål i navnet på en liste blir stående i navnet på fasen',
  },
  hoursPerDay: {
    en: 'Working hours in a day',
    de: 'Arbeitsstunden eines Tages',
    no: 'Arbeidstimer per dag',
  },
  fallbackPerson: {
    en: 'Person in HQ for times of people HQ does not have',
    de: 'Person in HQ für Zeiten von Leuten, die HQ nicht hat',
    no: 'Person i HQ for timer til folk HQ ikke har',
  },
  startDate: {
    en: 'Times are transferred from',
    de: 'Zeiten werden übertragen ab',
    no: 'Timer overføres fra',
  },
  lookBackMonths: {
    en: 'Months looked back for forgotten changes',
    de: 'Monate, die nach vergessenen Änderungen durchsucht werden',
    no: 'Måneder det letes bakover etter glemte endringer',
  },
  maxDeletionsPerHour: {
    en: 'Most deletions within an hour without asking',
    de: 'Höchstzahl an Löschungen in einer Stunde ohne Rückfrage',
    no: 'Flest slettinger i løpet av en time uten å spørre',
  },
  quoteList: {
    en: 'awork list for positions of a quote without a group',
    de: 'awork-Liste für Angebotspositionen ohne Gruppe',
    no: 'awork-liste for tilbudsposter uten gruppe',
  },
  optionalPositions: {
    en: 'Optional positions of a quote',
    de: 'Optionale Positionen eines Angebots',
    no: 'Valgfrie poster i et tilbud',
  },
  sendAcceptedQuotes: {
    en: 'Accepted quotes become tasks by themselves',
    de: 'Aus angenommenen Angeboten werden von selbst Aufgaben',
    no: 'Aksepterte tilbud blir oppgaver av seg selv',
  },
} as const satisfies Record<keyof z.infer<typeof hqAworkSettings>, Required<Wording>>;
