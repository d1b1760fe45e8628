import { personioHqSettings, type PersonioHqSettings } from '../../../functions/personio-hq/settings.ts';
import { pick } from '../random.ts';

export const START_DATE = '2026-03-01';

/** Personio types by their HQ types: several to one, days and hours, full days only, clock times. */
export const firstMapping = {
  Vacation: 'Urlaub',
  SickLeave: 'krank,  Arzttermin',
  ParentalLeave: 'Elternzeit',
  PrivateAbsence: 'Behördengang',
  CompanyAbsence: 'Dienstgang',
};

/** What an admin may make of it later: less, more, and otherwise. */
export const otherMappings = [
  firstMapping,
  { ...firstMapping, SpecialLeave: 'Ehrenamt' },
  { SpecialLeave: 'Urlaub', SickLeave: 'Krank', CompanyAbsence: 'Arzttermin, Dienstgang' },
  { Vacation: 'Urlaub, Krank', PrivateAbsence: 'Dienstgang', RemoteWork: 'Behördengang, Urlaub neu' },
];

export function settingsOf(random: () => number): PersonioHqSettings {
  return personioHqSettings.parse({
    startDate: START_DATE,
    mapping: firstMapping,
    hourAbsences: pick(random, ['skip', 'round', 'round']),
    openEndedMonths: pick(random, [1, 3]),
    ...pick(random, deletionLimits),
  });
}

const generous = { maxDeletionsPerRun: 1000, maxDeletionShare: 1, maxDeletionsPerHour: 1000 };
const deletionLimits = [
  generous,
  generous,
  generous,
  { ...generous, maxDeletionsPerRun: 1 },
  { ...generous, maxDeletionShare: 0.05 },
  { ...generous, maxDeletionsPerHour: 2 },
];
