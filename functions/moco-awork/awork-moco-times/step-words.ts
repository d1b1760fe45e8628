import type { Wording } from '../../../shared/wording.ts';

/** What each step of a plan comes to. */
export const timeStepWords = {
  'assign-person': { en: 'person assigned to the MOCO project', de: 'Person dem MOCO-Projekt zugewiesen' },
  'create-activity': { en: 'time entered in MOCO', de: 'Zeit in MOCO angelegt' },
  'adopt-activity': { en: 'time in MOCO taken over', de: 'Zeit in MOCO übernommen' },
  'update-activity': { en: 'time in MOCO changed', de: 'Zeit in MOCO geändert' },
  'delete-activity': { en: 'time deleted in MOCO', de: 'Zeit in MOCO gelöscht' },
} as const satisfies Record<string, Wording>;
