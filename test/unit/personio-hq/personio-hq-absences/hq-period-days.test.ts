import { expect, test } from '@jest/globals';
import type { Days, HqPeriod } from '../../../../functions/personio-hq/personio-hq-absences/hq-period.ts';
import { hqPeriod } from '../../../../functions/personio-hq/personio-hq-absences/hq-period.ts';
import type { HqAbsenceType } from '../../../../shared/vendors/hq/absence-types.ts';
import { hqAbsenceTypeNames } from '../../../../shared/vendors/hq/absence-types.ts';
import { settings } from './absence-examples.ts';

type Kind = 'halves' | 'fullDays' | 'clock';
/** Documented: which types HQ offers as full days only, and which it keeps as clock times. */
const kinds: Record<HqAbsenceType, Kind> = {
  SickLeave: 'halves',
  ChildSick: 'halves',
  SickLeaveUnpaid: 'halves',
  OvertimeCompensation: 'fullDays',
  RemoteWork: 'halves',
  CompanyAbsence: 'clock',
  PrivateAbsence: 'clock',
  ProfessionalEducation: 'halves',
  TradeSchool: 'halves',
  MaternityLeave: 'fullDays',
  ParentalLeave: 'fullDays',
  Vacation: 'halves',
  VacationUnpaid: 'halves',
  SpecialLeave: 'halves',
};
const openEnd = '2026-09-30';

function daysOf(firstDay: string, lastDay: string | null, noons: Partial<Days> = {}): Days {
  return { kind: 'days', firstDay, lastDay, startsAtNoon: false, endsAtNoon: false, ...noons };
}

const oneDay = (noons: Partial<Days> = {}) => daysOf('2026-06-08', '2026-06-08', noons);
const week = (noons: Partial<Days> = {}) => daysOf('2026-06-08', '2026-06-12', noons);
const fromNoon = { startsAtNoon: true };
const toNoon = { endsAtNoon: true };
const wholeDay: [string, string] = ['06-08T00:00:00', '06-09T00:00:00'];
const wholeWeek: [string, string] = ['06-08T00:00:00', '06-13T00:00:00'];

/** Start and end per kind of type, without the year. */
test.each<[string, Days, Record<Kind, [string, string]>]>([
  [
    'a whole day ends with the next midnight',
    oneDay(),
    { halves: wholeDay, fullDays: wholeDay, clock: ['06-08T07:00:00Z', '06-08T15:00:00Z'] },
  ],
  [
    'a morning ends at noon',
    oneDay(toNoon),
    {
      halves: ['06-08T00:00:00', '06-08T12:00:00'],
      fullDays: wholeDay,
      clock: ['06-08T07:00:00Z', '06-08T11:00:00Z'],
    },
  ],
  [
    'an afternoon begins at noon',
    oneDay(fromNoon),
    {
      halves: ['06-08T12:00:00', '06-09T00:00:00'],
      fullDays: wholeDay,
      clock: ['06-08T11:00:00Z', '06-08T15:00:00Z'],
    },
  ],
  [
    'several whole days are one record',
    week(),
    { halves: wholeWeek, fullDays: wholeWeek, clock: ['06-08T07:00:00Z', '06-12T15:00:00Z'] },
  ],
  [
    'several days keep a half first day',
    week(fromNoon),
    {
      halves: ['06-08T12:00:00', '06-13T00:00:00'],
      fullDays: wholeWeek,
      clock: ['06-08T11:00:00Z', '06-12T15:00:00Z'],
    },
  ],
  [
    'several days keep a half last day',
    week(toNoon),
    {
      halves: ['06-08T00:00:00', '06-12T12:00:00'],
      fullDays: wholeWeek,
      clock: ['06-08T07:00:00Z', '06-12T11:00:00Z'],
    },
  ],
  [
    'several days keep half days at both ends',
    week({ ...fromNoon, ...toNoon }),
    {
      halves: ['06-08T12:00:00', '06-12T12:00:00'],
      fullDays: wholeWeek,
      clock: ['06-08T11:00:00Z', '06-12T11:00:00Z'],
    },
  ],
  [
    'the day after the last of a month is the first of the next',
    daysOf('2026-02-27', '2026-02-28'),
    {
      halves: ['02-27T00:00:00', '03-01T00:00:00'],
      fullDays: ['02-27T00:00:00', '03-01T00:00:00'],
      clock: ['02-27T08:00:00Z', '02-28T16:00:00Z'],
    },
  ],
  [
    'an open end is entered up to the given day',
    daysOf('2026-06-08', null, fromNoon),
    {
      halves: ['06-08T12:00:00', '10-01T00:00:00'],
      fullDays: ['06-08T00:00:00', '10-01T00:00:00'],
      clock: ['06-08T11:00:00Z', '09-30T15:00:00Z'],
    },
  ],
  [
    'an open end that begins after the given day is entered for its first day',
    daysOf('2026-10-05', null),
    {
      halves: ['10-05T00:00:00', '10-06T00:00:00'],
      fullDays: ['10-05T00:00:00', '10-06T00:00:00'],
      clock: ['10-05T07:00:00Z', '10-05T15:00:00Z'],
    },
  ],
])('P4/P6: %s, in each of the 14 types in its own way', (_rule, span, expected) => {
  const entered = (type: HqAbsenceType) => hqPeriod(span, type, { zone: 'Europe/Berlin', openEnd }, settings);
  const ours = hqAbsenceTypeNames.map((type) => [type, entered(type)]);
  const theirs = hqAbsenceTypeNames.map((type) => [type, ofYear(expected[kinds[type]])]);
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
});

test('P6: the days of a day type are the same in every zone', () => {
  const zones = ['Pacific/Auckland', 'Europe/Berlin', 'America/Los_Angeles'];
  const periods = zones.map((zone) => hqPeriod(oneDay(), 'Vacation', { zone, openEnd }, settings));
  expect(periods).toEqual(zones.map(() => ofYear(wholeDay)));
});

test('P6: no day is lost or gained over the end of a year', () => {
  const turn = daysOf('2026-12-31', '2027-01-01');
  expect(hqPeriod(turn, 'Vacation', { zone: 'Europe/Berlin', openEnd }, settings)).toEqual({
    start: '2026-12-31T00:00:00',
    end: '2027-01-02T00:00:00',
  });
});

function ofYear([start, end]: [string, string]): HqPeriod {
  return { start: `2026-${start}`, end: `2026-${end}` };
}
