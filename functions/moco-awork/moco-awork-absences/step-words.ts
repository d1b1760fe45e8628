import type { Wording } from '../../../shared/wording.ts';
import type { AbsenceStep } from './plan-absences.ts';

/** What each step of a plan comes to. */
export const absenceStepWords: Readonly<Record<AbsenceStep['do'], Wording>> = {
  'create-absence': { en: 'absence entered in awork', de: 'Abwesenheit in awork eingetragen' },
  'change-absence': { en: 'absence changed in awork', de: 'Abwesenheit in awork geändert' },
  'adopt-absence': { en: 'absence in awork taken over', de: 'Abwesenheit in awork übernommen' },
  'delete-absence': { en: 'absence deleted in awork', de: 'Abwesenheit in awork gelöscht' },
};
