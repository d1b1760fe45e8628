import type { Wording } from '../../../shared/wording.ts';
import { sharedStepWords } from '../../../shared/vendors/awork/projects/step-words.ts';

/** What each step of a plan comes to. */
export const projectStepWords = {
  ...sharedStepWords,
  'store-address': {
    en: 'awork address stored in HQ',
    de: 'awork-Adresse in HQ eingetragen',
    no: 'awork-adresse lagret i HQ',
  },
} as const satisfies Record<string, Wording>;
