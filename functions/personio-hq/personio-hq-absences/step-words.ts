import type { Wording } from '../../../shared/wording.ts';
import type { AbsenceStep } from './plan-absence.ts';

/** What each step of a plan comes to. */
export const absenceStepWords: Readonly<Record<AbsenceStep['do'] | 'compare-absences', Wording>> = {
  'find-unconfirmed': {
    en: 'looked for an absence that HQ had not confirmed',
    de: 'nach einer Abwesenheit gesehen, die HQ nicht bestätigt hatte',
    no: 'sett etter et fravær som HQ ikke hadde bekreftet',
  },
  'create-absence': {
    en: 'absence entered in HQ',
    de: 'Abwesenheit in HQ eingetragen',
    no: 'fravær registrert i HQ',
  },
  'adopt-absence': {
    en: 'absence in HQ taken over',
    de: 'Abwesenheit in HQ übernommen',
    no: 'fravær i HQ overtatt',
  },
  'delete-absence': {
    en: 'absence deleted in HQ',
    de: 'Abwesenheit in HQ gelöscht',
    no: 'fravær slettet i HQ',
  },
  'delete-replaced': {
    en: 'former one deleted in HQ',
    de: 'bisherige in HQ gelöscht',
    no: 'det tidligere slettet i HQ',
  },
  'remove-replaced': {
    en: 'leftover former one deleted in HQ',
    de: 'übrig gebliebene frühere in HQ gelöscht',
    no: 'gjenværende tidligere fravær slettet i HQ',
  },
  'compare-absences': {
    en: 'absences of the person compared',
    de: 'Abwesenheiten der Person verglichen',
    no: 'fraværet til personen sammenlignet',
  },
};
