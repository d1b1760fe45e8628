/** The fourteen values of the v1 enumeration. */
export const userAbsenceTypes = [
  'Vacation',
  'PrivateAbsence',
  'CompanyAbsence',
  'SickLeave',
  'SickLeaveUnpaid',
  'OvertimeCompensation',
  'ProfessionalEducation',
  'TradeSchool',
  'SpecialLeave',
  'ParentalLeave',
  'VacationUnpaid',
  'RemoteWork',
  'ChildSick',
  'MaternityLeave',
] as const;

/** v2 also names types of resources, spelled so. */
export const allAbsenceTypes = [
  ...userAbsenceTypes,
  'Outage',
  'Maintenence',
  'BuildingMeasure',
  'ForeignVacation',
] as const;

const clockTimeTypes: ReadonlySet<string> = new Set(['CompanyAbsence', 'PrivateAbsence']);
const fullDayTypes: ReadonlySet<string> = new Set([
  'OvertimeCompensation',
  'MaternityLeave',
  'ParentalLeave',
]);

export function isClockTimeType(type: string): boolean {
  return clockTimeTypes.has(type);
}

export function isFullDayType(type: string): boolean {
  return fullDayTypes.has(type);
}
