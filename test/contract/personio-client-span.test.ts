import { expect, test } from '@jest/globals';
import type { Half, PersonioAbsence } from '../../shared/vendors/personio/port.ts';
import { overlapsFrom, absencePeriodOf } from '../../shared/vendors/personio/absence-period.ts';

type Edge = [at: string, half?: Half | null];
const first = 'FIRST_HALF';
const second = 'SECOND_HALF';

function absence([starts, startHalf = first]: Edge, end: Edge | null): PersonioAbsence {
  return {
    ...{ id: 'a', personId: '1', typeId: 't', status: 'APPROVED' },
    starts: { at: starts, half: startHalf },
    ends: end && { at: end[0], half: end[1] === undefined ? second : end[1] },
  };
}
const midnight = (day: string) => `${day}T00:00:00`;
const days = (firstDay: string, lastDay: string | null, startsAtNoon = false, endsAtNoon = false) => ({
  ...{ kind: 'days', firstDay, lastDay, startsAtNoon, endsAtNoon },
});

test.each<[string, string, string, string]>([
  ['a single day', '2026-06-08', '2026-06-09', '2026-06-08'],
  ['several days', '2026-06-08', '2026-06-13', '2026-06-12'],
  ['the end of a year', '2026-12-28', '2027-01-01', '2026-12-31'],
  ['a leap day', '2028-02-29', '2028-03-01', '2028-02-29'],
  ['the end of February in a common year', '2027-02-28', '2027-03-01', '2027-02-28'],
  ['the day of 23 hours', '2026-03-29', '2026-03-30', '2026-03-29'],
  ['the day of 25 hours', '2026-10-25', '2026-10-26', '2026-10-25'],
  ['an end that names the day of the start', '2026-06-08', '2026-06-08', '2026-06-08'],
])('whole days end the day before their closing midnight: %s', (_case, from, to, lastDay) => {
  expect(absencePeriodOf(absence([midnight(from)], [midnight(to)]), 'day')).toEqual(days(from, lastDay));
});

test.each<[string, Half | null, Half | null, boolean, boolean]>([
  ['whole days', first, second, false, false],
  ['no halves', null, null, false, false],
  ['a half first day', second, second, true, false],
  ['a half last day', first, first, false, true],
  ['two half edges', second, first, true, true],
])('the halves of several days: %s', (_case, startHalf, endHalf, startsAtNoon, endsAtNoon) => {
  const several = absence([midnight('2026-06-15'), startHalf], [midnight('2026-06-20'), endHalf]);
  expect(absencePeriodOf(several, 'day')).toEqual(days('2026-06-15', '2026-06-19', startsAtNoon, endsAtNoon));
});

test.each(['2026-06-10', '2026-06-11'])(
  'a single half day is a morning or an afternoon, ended on %s',
  (end) => {
    const single = (half: Half) =>
      absencePeriodOf(absence([midnight('2026-06-10'), half], [midnight(end), half]), 'day');
    expect(single(first)).toEqual(days('2026-06-10', '2026-06-10', false, true));
    expect(single(second)).toEqual(days('2026-06-10', '2026-06-10', true, false));
  },
);

test('an open end has no last day and may start at noon', () => {
  const open = absence([midnight('2026-06-22'), second], null);
  expect(absencePeriodOf(open, 'day')).toEqual(days('2026-06-22', null, true));
});

test('an end in the middle of a day names that day', () => {
  const span = absencePeriodOf(absence([midnight('2026-06-08')], ['2026-06-10T23:59:59']), 'day');
  expect(span).toEqual(days('2026-06-08', '2026-06-10'));
});

test.each<[string, Edge, Edge]>([
  ['days that end before they start', [midnight('2026-06-10')], [midnight('2026-06-09')]],
  ['one day that starts and ends at noon', [midnight('2026-06-10'), second], [midnight('2026-06-11'), first]],
])('%s are invalid', (_case, starts, ends) => {
  expect(absencePeriodOf(absence(starts, ends), 'day')).toMatchObject({ kind: 'invalid' });
});

test.each([
  ['within a day', '2026-06-24T13:00:00', '2026-06-24T15:30:00'],
  ['up to midnight', '2026-06-24T20:00:00', '2026-06-25T00:00:00'],
  ['over the hour that is left out', '2026-03-29T01:30:00', '2026-03-29T03:30:00'],
  ['from midnight on', '2026-06-24T00:00:00', '2026-06-24T08:00:00'],
])('hours come as printed: %s', (_case, startsAt, endsAt) => {
  const span = absencePeriodOf(absence([startsAt, null], [endsAt, null]), 'hour');
  expect(span).toEqual({ kind: 'hours', startsAt, endsAt });
});

test('hours with an open end have none', () => {
  const span = absencePeriodOf(absence(['2026-06-24T13:00:00', null], null), 'hour');
  expect(span).toEqual({ kind: 'hours', startsAt: '2026-06-24T13:00:00', endsAt: null });
});

test.each([
  ['before they start', '2026-06-24T12:59:00'],
  ['when they start', '2026-06-24T13:00:00'],
])('hours that end %s are invalid', (_case, end) => {
  const span = absencePeriodOf(absence(['2026-06-24T13:00:00', null], [end, null]), 'hour');
  expect(span).toMatchObject({ kind: 'invalid' });
});

test.each<[string, boolean, Edge, Edge | null]>([
  ['an open end', true, [midnight('2020-01-01')], null],
  ['a last day on it', true, [midnight('2026-05-20')], [midnight('2026-06-02')]],
  ['a last day before it', false, [midnight('2026-05-20')], [midnight('2026-06-01')]],
  ['a single day on it, ended on itself', true, [midnight('2026-06-01')], [midnight('2026-06-01')]],
  ['hours on it', true, ['2026-06-01T09:00:00', null], ['2026-06-01T10:00:00', null]],
  ['hours up to its midnight', false, ['2026-05-31T20:00:00', null], ['2026-06-01T00:00:00', null]],
  ['a start after it', true, [midnight('2026-07-01')], [midnight('2026-07-02')]],
])('whether an absence reaches a day or later: %s', (_case, reaches, starts, ends) => {
  expect(overlapsFrom(absence(starts, ends), '2026-06-01')).toBe(reaches);
});
