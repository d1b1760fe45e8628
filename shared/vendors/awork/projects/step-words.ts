import type { Wording } from '../../../wording.ts';

/** What steps come to that awork projects of every source take. */
export const sharedStepWords = {
  'create-project': {
    en: 'project created in awork',
    de: 'Projekt in awork angelegt',
    no: 'prosjekt opprettet i awork',
  },
  'link-project': { en: 'awork project linked', de: 'awork-Projekt verknüpft', no: 'awork-prosjekt koblet' },
  'rename-project': {
    en: 'project renamed in awork',
    de: 'Projekt in awork umbenannt',
    no: 'prosjekt omdøpt i awork',
  },
  'set-dates': {
    en: 'dates changed in awork',
    de: 'Zeitraum in awork geändert',
    no: 'datoer endret i awork',
  },
  'set-client': { en: 'client set in awork', de: 'Kunde in awork gesetzt', no: 'kunde satt i awork' },
  'end-sync': { en: 'transfer ended', de: 'Übertragung beendet', no: 'overføring avsluttet' },
  'request-times': {
    en: 'earlier times asked for',
    de: 'frühere Zeiten angefordert',
    no: 'tidligere timer etterspurt',
  },
} as const satisfies Record<string, Wording>;
