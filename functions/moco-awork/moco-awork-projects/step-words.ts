import type { Wording } from '../../../shared/wording.ts';

/** What each step of a plan comes to. */
export const projectStepWords = {
  'create-project': { en: 'project created in awork', de: 'Projekt in awork angelegt' },
  'link-project': { en: 'awork project linked', de: 'awork-Projekt verknüpft' },
  'rename-project': { en: 'project renamed in awork', de: 'Projekt in awork umbenannt' },
  'set-dates': { en: 'dates changed in awork', de: 'Zeitraum in awork geändert' },
  'set-client': { en: 'client set in awork', de: 'Kunde in awork gesetzt' },
  'rename-client': { en: 'client renamed in awork', de: 'Kunde in awork umbenannt' },
  'store-address': { en: 'awork address stored in MOCO', de: 'awork-Adresse in MOCO eingetragen' },
  'create-task': { en: 'task created', de: 'Aufgabe angelegt' },
  'find-task': { en: 'task looked for', de: 'Aufgabe gesucht' },
  'rename-task': { en: 'task renamed', de: 'Aufgabe umbenannt' },
  'close-task': { en: 'task closed', de: 'Aufgabe abgeschlossen' },
  'reopen-task': { en: 'task opened again', de: 'Aufgabe wieder geöffnet' },
  'move-tasks': { en: 'tasks moved into the new list', de: 'Aufgaben in die neue Liste verschoben' },
  'add-member': { en: 'person added to the project', de: 'Person zum Projekt hinzugefügt' },
  'set-responsible': {
    en: 'lead made responsible in awork',
    de: 'Projektleitung in awork verantwortlich gemacht',
  },
  'end-sync': { en: 'transfer ended', de: 'Übertragung beendet' },
  'request-times': { en: 'earlier times asked for', de: 'frühere Zeiten angefordert' },
} as const satisfies Record<string, Wording>;
