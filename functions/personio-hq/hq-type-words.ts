import type { HqAbsenceType } from '../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypes } from '../../shared/vendors/hq/absence-types.ts';
import type { Language } from '../../shared/wording.ts';

/** HQ shows German labels to everybody; who reads another language is told what they mean. */
const meanings: Record<HqAbsenceType, Record<Exclude<Language, 'de'>, string>> = {
  SickLeave: { en: 'sick leave', no: 'sykdom' },
  ChildSick: { en: 'sick child', no: 'sykt barn' },
  SickLeaveUnpaid: { en: 'unpaid sick leave', no: 'ulønnet sykdom' },
  OvertimeCompensation: { en: 'time off for overtime', no: 'avspasering' },
  RemoteWork: { en: 'remote work', no: 'fjernarbeid' },
  CompanyAbsence: { en: 'business reasons', no: 'forretningsmessige grunner' },
  PrivateAbsence: { en: 'personal reasons', no: 'personlige grunner' },
  ProfessionalEducation: { en: 'further training', no: 'etterutdanning' },
  TradeSchool: { en: 'vocational school', no: 'yrkesskole' },
  MaternityLeave: { en: 'maternity leave', no: 'svangerskapspermisjon' },
  ParentalLeave: { en: 'parental leave', no: 'foreldrepermisjon' },
  Vacation: { en: 'vacation', no: 'ferie' },
  VacationUnpaid: { en: 'unpaid vacation', no: 'ulønnet ferie' },
  SpecialLeave: { en: 'special leave', no: 'velferdspermisjon' },
};

/** `Urlaub – vacation` */
export function hqTypeText(type: HqAbsenceType, language: Language): string {
  const { label } = hqAbsenceTypes[type];
  return language === 'de' ? label : `${label} – ${meanings[type][language]}`;
}
