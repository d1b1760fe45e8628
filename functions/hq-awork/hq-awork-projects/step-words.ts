import type { Wording } from '../../../shared/wording.ts';

/** What each step of a plan comes to. */
export const projectStepWords = {
  'create-project': { en: 'project created in awork', de: 'Projekt in awork angelegt' },
  'link-project': { en: 'awork project linked', de: 'awork-Projekt verknüpft' },
  'rename-project': { en: 'project renamed in awork', de: 'Projekt in awork umbenannt' },
  'set-dates': { en: 'dates changed in awork', de: 'Zeitraum in awork geändert' },
  'set-client': { en: 'client set in awork', de: 'Kunde in awork gesetzt' },
  'store-address': { en: 'awork address stored in HQ', de: 'awork-Adresse in HQ eingetragen' },
  'end-sync': { en: 'transfer ended', de: 'Übertragung beendet' },
  'request-times': { en: 'earlier times asked for', de: 'frühere Zeiten angefordert' },
} as const satisfies Record<string, Wording>;
