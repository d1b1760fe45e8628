import type { Wording } from '../../../../shared/wording.ts';

/** What each step of a quote comes to. */
export const quoteStepWords = {
  'create-list': {
    en: 'list created in awork',
    de: 'Liste in awork angelegt',
    no: 'liste opprettet i awork',
  },
  'link-task': { en: 'awork task taken over', de: 'awork-Aufgabe übernommen', no: 'awork-oppgave overtatt' },
  'create-task': {
    en: 'task created in awork',
    de: 'Aufgabe in awork angelegt',
    no: 'oppgave opprettet i awork',
  },
} as const satisfies Record<string, Wording>;
