import type { Wording } from '../../../shared/wording.ts';
import type { AbsenceStep } from './plan-absences.ts';

/** What each step of a plan comes to. */
export const absenceStepWords: Readonly<Record<AbsenceStep['do'], Wording>> = {
  'create-absence': {
    en: 'absence entered in awork',
    de: 'Abwesenheit in awork eingetragen',
    no: 'fravær registrert i awork',
  },
  'change-absence': {
    en: 'absence changed in awork',
    de: 'Abwesenheit in awork geändert',
    no: 'fravær endret i awork',
  },
  'adopt-absence': {
    en: 'absence in awork taken over',
    de: 'Abwesenheit in awork übernommen',
    no: 'fravær i awork overtatt',
  },
  'delete-absence': {
    en: 'absence deleted in awork',
    de: 'Abwesenheit in awork gelöscht',
    no: 'fravær slettet i awork',
  },
};
