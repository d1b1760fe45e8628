import type { Wording } from '../../../shared/wording.ts';
import { sharedStepWords } from '../../../shared/vendors/awork/projects/step-words.ts';

/** What each step of a plan comes to. */
export const projectStepWords = {
  ...sharedStepWords,
  'rename-client': {
    en: 'client renamed in awork',
    de: 'Kunde in awork umbenannt',
    no: 'kunde omdøpt i awork',
  },
  'store-address': {
    en: 'awork address stored in MOCO',
    de: 'awork-Adresse in MOCO eingetragen',
    no: 'awork-adresse lagret i MOCO',
  },
  'create-task': { en: 'task created', de: 'Aufgabe angelegt', no: 'oppgave opprettet' },
  'find-task': { en: 'task looked for', de: 'Aufgabe gesucht', no: 'oppgave søkt etter' },
  'rename-task': { en: 'task renamed', de: 'Aufgabe umbenannt', no: 'oppgave omdøpt' },
  'close-task': { en: 'task closed', de: 'Aufgabe abgeschlossen', no: 'oppgave lukket' },
  'reopen-task': { en: 'task opened again', de: 'Aufgabe wieder geöffnet', no: 'oppgave åpnet igjen' },
  'move-tasks': {
    en: 'tasks moved into the new list',
    de: 'Aufgaben in die neue Liste verschoben',
    no: 'oppgaver flyttet til den nye listen',
  },
  'add-member': {
    en: 'person added to the project',
    de: 'Person zum Projekt hinzugefügt',
    no: 'person lagt til i prosjektet',
  },
  'set-responsible': {
    en: 'lead made responsible in awork',
    de: 'Projektleitung in awork verantwortlich gemacht',
    no: 'prosjektleder gjort ansvarlig i awork',
  },
} as const satisfies Record<string, Wording>;
