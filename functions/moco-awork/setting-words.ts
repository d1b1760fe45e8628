import type * as z from 'zod';
import type { Wording } from '../../shared/wording.ts';
import type { mocoAworkSettings } from './settings.ts';

/** The settings of a connection as people call them. */
export const mocoAworkSettingWords = {
  syncField: {
    en: 'MOCO field that switches the sync on',
    de: 'MOCO-Feld, das die Übertragung einschaltet',
    no: 'MOCO-felt som slår på overføringen',
  },
  syncTag: {
    en: 'MOCO tag that switches the sync on',
    de: 'MOCO-Tag, das die Übertragung einschaltet',
    no: 'MOCO-tagg som slår på overføringen',
  },
  linkField: {
    en: 'MOCO field with the address of the awork project',
    de: 'MOCO-Feld mit der Adresse des awork-Projekts',
    no: 'MOCO-felt med adressen til awork-prosjektet',
  },
  templateField: {
    en: 'MOCO field with the awork project template',
    de: 'MOCO-Feld mit der awork-Projektvorlage',
    no: 'MOCO-felt med prosjektmalen i awork',
  },
  taskList: {
    en: 'awork task list for service items',
    de: 'awork-Aufgabenliste für Leistungen',
    no: 'Oppgaveliste i awork for ytelser',
  },
  addMembers: {
    en: 'Assigned people become members in awork',
    de: 'Zugewiesene Personen werden in awork Mitglieder',
    no: 'Tildelte personer blir medlemmer i awork',
  },
  leadIsResponsible: {
    en: 'The lead becomes the responsible member in awork',
    de: 'Die Projektleitung wird in awork verantwortlich',
    no: 'Prosjektlederen blir ansvarlig i awork',
  },
  unassignedServiceItem: {
    en: 'MOCO service item for time that fits no other',
    de: 'MOCO-Leistung für Zeit, die zu keiner anderen passt',
    no: 'MOCO-ytelse for tid som ikke passer til noen annen',
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
  assignPeople: {
    en: 'People are assigned to the MOCO project when their time arrives',
    de: 'Personen werden dem MOCO-Projekt zugewiesen, wenn ihre Zeit ankommt',
    no: 'Personer tildeles MOCO-prosjektet når timene deres kommer',
  },
  absenceKinds: {
    en: 'Kinds of absence that appear in awork',
    de: 'Arten von Abwesenheit, die in awork erscheinen',
    no: 'Typer fravær som vises i awork',
  },
  absencesFrom: {
    en: 'Absences are transferred from',
    de: 'Abwesenheiten werden übertragen ab',
    no: 'Fravær overføres fra',
  },
  absenceText: {
    en: 'What awork says of an absence',
    de: 'Text einer Abwesenheit in awork',
    no: 'Teksten på et fravær i awork',
  },
  takesOverAbsencesOf: {
    en: 'Former integrations whose absences are taken over',
    de: 'Frühere Integrationen, deren Abwesenheiten übernommen werden',
    no: 'Tidligere integrasjoner som fravær overtas fra',
  },
  maxDeletionsPerHour: {
    en: 'Most deletions within an hour without asking',
    de: 'Höchstzahl an Löschungen in einer Stunde ohne Rückfrage',
    no: 'Flest slettinger i løpet av en time uten å spørre',
  },
} as const satisfies Record<keyof z.infer<typeof mocoAworkSettings>, Required<Wording>>;
