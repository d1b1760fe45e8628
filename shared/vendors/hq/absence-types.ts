/** The types of absences of people, the same in both versions. https://developer.hellohq.io (UserAbsence, Absences) */
export const hqAbsenceTypeNames = [
  'SickLeave',
  'ChildSick',
  'SickLeaveUnpaid',
  'OvertimeCompensation',
  'RemoteWork',
  'CompanyAbsence',
  'PrivateAbsence',
  'ProfessionalEducation',
  'TradeSchool',
  'MaternityLeave',
  'ParentalLeave',
  'Vacation',
  'VacationUnpaid',
  'SpecialLeave',
] as const;
export type HqAbsenceType = (typeof hqAbsenceTypeNames)[number];

export interface HqAbsenceTypeRules {
  /** As people see it in HQ; which label belongs to which name is concluded from the meaning. */
  label: string;
  fullDayOnly: boolean;
  /** Start and end are UTC instants instead of days or half days. */
  isClockTime: boolean;
}

const days = (label: string): HqAbsenceTypeRules => ({ label, fullDayOnly: false, isClockTime: false });
const fullDays = (label: string): HqAbsenceTypeRules => ({ ...days(label), fullDayOnly: true });
const clockTimes = (label: string): HqAbsenceTypeRules => ({ ...days(label), isClockTime: true });

export const hqAbsenceTypes: Readonly<Record<HqAbsenceType, HqAbsenceTypeRules>> = {
  SickLeave: days('Krankheit'),
  ChildSick: days('Kind krank'),
  SickLeaveUnpaid: days('Unbezahlte Krankheit (>6 Wochen)'),
  OvertimeCompensation: fullDays('Überstundenabbau'),
  RemoteWork: days('Remote Arbeit'),
  CompanyAbsence: clockTimes('Betriebliche Gründe'),
  PrivateAbsence: clockTimes('Persönliche Gründe'),
  ProfessionalEducation: days('Fortbildung'),
  TradeSchool: days('Berufsschule'),
  MaternityLeave: fullDays('Mutterschutz'),
  ParentalLeave: fullDays('Elternzeit'),
  Vacation: days('Urlaub'),
  VacationUnpaid: days('Unbezahlter Urlaub'),
  SpecialLeave: days('Sonderurlaub'),
};

/** HQ also knows types of resources, which are none of ours and last for days. */
export function isHqAbsenceType(type: string): type is HqAbsenceType {
  return Object.hasOwn(hqAbsenceTypes, type);
}

export function isClockTimeType(type: string): boolean {
  return isHqAbsenceType(type) && hqAbsenceTypes[type].isClockTime;
}
