import { expect, test } from '@jest/globals';
import type { Days, Hours } from '../../../../functions/personio-hq/personio-hq-absences/hq-period.ts';
import { hqPeriod } from '../../../../functions/personio-hq/personio-hq-absences/hq-period.ts';
import type { HqAbsenceType } from '../../../../shared/vendors/hq/absence-types.ts';
import { settings } from './absence-examples.ts';

const openEnd = '2026-09-30';
const berlin = 'Europe/Berlin';

function dayOf(firstDay: string, lastDay = firstDay, noons: Partial<Days> = {}): Days {
  return { kind: 'days', firstDay, lastDay, startsAtNoon: false, endsAtNoon: false, ...noons };
}

function hoursOf(startsAt: string, endsAt: string | null): Hours {
  return {
    kind: 'hours',
    startsAt: `2026-${startsAt}:00`,
    endsAt: endsAt === null ? null : `2026-${endsAt}:00`,
  };
}

test.each<[string, Days | Hours, string, string, string]>([
  ['hours in winter', hoursOf('01-12T10:00', '01-12T11:30'), berlin, '01-12T09:00', '01-12T10:30'],
  ['hours in summer', hoursOf('06-08T10:00', '06-08T11:30'), berlin, '06-08T08:00', '06-08T09:30'],
  [
    'hours on the clock of another zone',
    hoursOf('06-08T10:00', '06-08T11:30'),
    'America/New_York',
    '06-08T14:00',
    '06-08T15:30',
  ],
  ['hours over midnight', hoursOf('06-08T22:00', '06-09T02:00'), berlin, '06-08T20:00', '06-09T00:00'],
  [
    'hours over the night that loses one',
    hoursOf('03-29T01:00', '03-29T04:00'),
    berlin,
    '03-29T00:00',
    '03-29T02:00',
  ],
  [
    'hours over the night that gains one',
    hoursOf('10-25T01:00', '10-25T04:00'),
    berlin,
    '10-24T23:00',
    '10-25T03:00',
  ],
  ['hours without an end', hoursOf('06-08T13:30', null), berlin, '06-08T11:30', '09-30T15:00'],
  ['a working day in winter', dayOf('2026-01-12'), berlin, '01-12T08:00', '01-12T16:00'],
  ['a working day in another zone', dayOf('2026-01-12'), 'America/New_York', '01-12T14:00', '01-12T22:00'],
  ['the day summer time begins', dayOf('2026-03-29'), berlin, '03-29T07:00', '03-29T15:00'],
  [
    'the days around the start of summer time',
    dayOf('2026-03-28', '2026-03-30'),
    berlin,
    '03-28T08:00',
    '03-30T15:00',
  ],
  ['the day summer time ends', dayOf('2026-10-25'), berlin, '10-25T08:00', '10-25T16:00'],
  [
    'the days around the end of summer time',
    dayOf('2026-10-24', '2026-10-26'),
    berlin,
    '10-24T07:00',
    '10-26T16:00',
  ],
  [
    'a morning on the day summer time begins',
    dayOf('2026-03-29', '2026-03-29', { endsAtNoon: true }),
    berlin,
    '03-29T07:00',
    '03-29T11:00',
  ],
  [
    'an afternoon on the day summer time ends',
    dayOf('2026-10-25', '2026-10-25', { startsAtNoon: true }),
    berlin,
    '10-25T12:00',
    '10-25T16:00',
  ],
])('P4: %s become UTC instants in a clock-time type', (_rule, span, zone, start, end) => {
  const expected = { start: `2026-${start}:00Z`, end: `2026-${end}:00Z` };
  expect(hqPeriod(span, 'PrivateAbsence', { zone, openEnd }, settings)).toEqual(expected);
  expect(hqPeriod(span, 'CompanyAbsence', { zone, openEnd }, settings)).toEqual(expected);
});

test.each([
  ['08:00', '16:30', '10:15', '06:00', '14:30'],
  ['07:30', '12:15', '07:53', '05:30', '10:15'],
  ['00:00', '23:59', '10:00', '22:00', '21:59'],
])('P6: the working day from %s to %s is split in its middle', (from, to, noon, start, end) => {
  const own = { ...settings, workingDay: { from, to } };
  const enter = (noons: Partial<Days>) =>
    hqPeriod(dayOf('2026-06-08', '2026-06-08', noons), 'CompanyAbsence', { zone: berlin, openEnd }, own);
  const clockOf = (instant: string | undefined) => instant?.slice(11, 16);
  const morning = enter({ endsAtNoon: true });
  const afternoon = enter({ startsAtNoon: true });
  expect([morning?.start, morning?.end].map(clockOf)).toEqual([start, noon]);
  expect([afternoon?.start, afternoon?.end].map(clockOf)).toEqual([noon, end]);
});

const appointment = hoursOf('06-08T14:00', '06-08T16:00');
const wholeDay = { start: '2026-06-08T00:00:00', end: '2026-06-09T00:00:00' };

test.each<HqAbsenceType>(['Vacation', 'OvertimeCompensation'])(
  'P4: hours are left out of %s unless the settings round them',
  (type) => {
    expect(hqPeriod(appointment, type, { zone: berlin, openEnd }, settings)).toBeUndefined();
  },
);

test.each<[string, HqAbsenceType, Hours, object]>([
  ['half days', 'Vacation', appointment, { ...wholeDay, start: '2026-06-08T12:00:00' }],
  ['whole days where HQ knows no half days', 'ParentalLeave', appointment, wholeDay],
  ['whole days where they are long', 'Vacation', hoursOf('06-08T09:00', '06-08T15:00'), wholeDay],
  [
    'the day they begin, also near midnight in UTC',
    'Vacation',
    hoursOf('06-08T00:30', '06-08T07:30'),
    wholeDay,
  ],
  [
    'days up to the given one without an end',
    'SickLeave',
    hoursOf('06-08T09:00', null),
    { ...wholeDay, end: '2026-10-01T00:00:00' },
  ],
])('P6: rounded hours become %s', (_rule, type, span, expected) => {
  const own = { ...settings, hourAbsences: 'round' as const };
  expect(hqPeriod(span, type, { zone: berlin, openEnd }, own)).toEqual(expected);
});
