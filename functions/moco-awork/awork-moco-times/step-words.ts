import type { Wording } from '../../../shared/wording.ts';

/** What each step of a plan comes to. */
export const timeStepWords = {
  'assign-person': {
    en: 'person assigned to the MOCO project',
    de: 'Person dem MOCO-Projekt zugewiesen',
    no: 'person tildelt MOCO-prosjektet',
  },
  'create-activity': {
    en: 'time entered in MOCO',
    de: 'Zeit in MOCO angelegt',
    no: 'timer registrert i MOCO',
  },
  'adopt-activity': {
    en: 'time in MOCO taken over',
    de: 'Zeit in MOCO übernommen',
    no: 'timer i MOCO overtatt',
  },
  'update-activity': { en: 'time in MOCO changed', de: 'Zeit in MOCO geändert', no: 'timer i MOCO endret' },
  'delete-activity': { en: 'time deleted in MOCO', de: 'Zeit in MOCO gelöscht', no: 'timer slettet i MOCO' },
} as const satisfies Record<string, Wording>;
