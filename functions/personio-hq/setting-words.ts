import type { Wording } from '../../shared/wording.ts';
import type { PersonioHqSettings } from './settings.ts';

/** The settings of a connection as people call them. */
export const personioHqSettingWords = {
  startDate: {
    en: 'Absences are transferred from',
    de: 'Abwesenheiten werden übertragen ab',
    no: 'Fravær overføres fra',
  },
  mapping: {
    en: 'Which Personio types become which HQ type',
    de: 'Welche Personio-Arten zu welcher HQ-Art werden',
    no: 'Hvilke Personio-typer som blir hvilken HQ-type',
  },
  countedStatuses: {
    en: 'Statuses in Personio that count',
    de: 'Status in Personio, die zählen',
    no: 'Statuser i Personio som teller',
  },
  hourAbsences: {
    en: 'Absences of hours whose HQ type knows only days',
    de: 'Stundenweise Abwesenheiten, deren HQ-Art nur Tage kennt',
    no: 'Fravær i timer når HQ-typen bare har dager',
  },
  hoursPerDay: {
    en: 'Working hours in a day',
    de: 'Arbeitsstunden eines Tages',
    no: 'Arbeidstimer per dag',
  },
  workingDay: {
    en: 'The working day begins and ends',
    de: 'Beginn und Ende des Arbeitstags',
    no: 'Arbeidsdagen begynner og slutter',
  },
  timeZone: { en: 'Time zone', de: 'Zeitzone', no: 'Tidssone' },
  openEndedMonths: {
    en: 'Months for which an absence without an end is entered',
    de: 'Monate, für die eine Abwesenheit ohne Ende eingetragen wird',
    no: 'Måneder et fravær uten slutt føres for',
  },
  syncEveryMinutes: {
    en: 'Minutes between comparisons',
    de: 'Minuten zwischen Abgleichen',
    no: 'Minutter mellom sammenligninger',
  },
  maxDeletionsPerRun: {
    en: 'Most deletions in a comparison without asking',
    de: 'Höchstzahl an Löschungen in einem Abgleich ohne Rückfrage',
    no: 'Flest slettinger i en sammenligning uten å spørre',
  },
  maxDeletionShare: {
    en: 'Largest share deleted in a comparison without asking',
    de: 'Größter Anteil an Löschungen in einem Abgleich ohne Rückfrage',
    no: 'Største andel som slettes i en sammenligning uten å spørre',
  },
  maxDeletionsPerHour: {
    en: 'Most deletions within an hour without asking',
    de: 'Höchstzahl an Löschungen in einer Stunde ohne Rückfrage',
    no: 'Flest slettinger i løpet av en time uten å spørre',
  },
} as const satisfies Record<keyof PersonioHqSettings, Required<Wording>>;
