import { expect, test } from '@jest/globals';
import type { Days } from '../../../../functions/personio-hq/personio-hq-absences/hq-period.ts';
import { roundToDays } from '../../../../functions/personio-hq/personio-hq-absences/hq-period.ts';

const round = (startsAt: string, endsAt: string | null, hoursPerDay = 8) =>
  shown(roundToDays({ kind: 'hours', startsAt, endsAt }, hoursPerDay));

/** For example `08 noon - 09`. */
function shown({ firstDay, startsAtNoon, lastDay, endsAtNoon }: Days): string {
  const at = (day: string | null, isNoon: boolean) => `${day?.slice(8) ?? 'open'}${isNoon ? ' noon' : ''}`;
  return `${at(firstDay, startsAtNoon)} - ${at(lastDay, endsAtNoon)}`;
}

const on = (clock: string, day = '08') => `2026-06-${day}T${clock}`;

test.each([
  ['exactly half of the usual hours in the morning are a morning', '09:00:00', '13:00:00', '08 - 08 noon'],
  ['one second more is a whole day', '09:00:00', '13:00:01', '08 - 08'],
  ['exactly half of them from noon are an afternoon', '12:00:00', '16:00:00', '08 noon - 08'],
  ['one second more from noon is a whole day', '12:00:00', '16:00:01', '08 - 08'],
  ['what begins just before noon is a morning', '11:59:59', '12:30:00', '08 - 08 noon'],
  ['a short hour early in the night is a morning', '00:00:00', '01:00:00', '08 - 08 noon'],
  ['a short hour late in the evening is an afternoon', '22:00:00', '23:00:00', '08 noon - 08'],
])('P6: on a single day %s', (_rule, startsAt, endsAt, expected) => {
  expect(round(on(startsAt), on(endsAt))).toBe(expected);
});

test.each([
  ['up to midnight is still that day', on('20:00:00'), on('00:00:00', '09'), '08 noon - 08'],
  ['from midnight to midnight is one whole day', on('00:00:00'), on('00:00:00', '09'), '08 - 08'],
  [
    'begun at noon and ended at noon are half at both ends',
    on('12:00:00'),
    on('12:00:00', '09'),
    '08 noon - 09 noon',
  ],
  ['begun just before noon count the first day wholly', on('11:59:59'), on('12:00:00', '09'), '08 - 09 noon'],
  ['ended just after noon count the last day wholly', on('12:00:00'), on('12:00:01', '09'), '08 noon - 09'],
  [
    'ended just after midnight count the last morning',
    on('22:00:00'),
    on('00:00:01', '09'),
    '08 noon - 09 noon',
  ],
  [
    'ended at a later midnight count the day before wholly',
    on('14:00:00'),
    on('00:00:00', '11'),
    '08 noon - 10',
  ],
  ['without an end stay open, from the morning', on('09:00:00'), null, '08 - open'],
  ['without an end stay open, from noon', on('12:00:00'), null, '08 noon - open'],
])('P6: hours %s', (_rule, startsAt, endsAt, expected) => {
  expect(round(startsAt, endsAt)).toBe(expected);
});

test('P6: the usual hours of a day are those of the settings', () => {
  expect(round(on('09:00:00'), on('12:00:00'), 6)).toBe('08 - 08 noon');
  expect(round(on('09:00:00'), on('12:00:01'), 6)).toBe('08 - 08');
});

test('P6: hours are counted by the clock on the wall when the clocks change', () => {
  expect(round('2026-03-29T01:00:00', '2026-03-29T05:30:00')).toBe('29 - 29');
  expect(round('2026-10-25T01:00:00', '2026-10-25T05:00:00')).toBe('25 - 25 noon');
});

test('P6: a midnight that begins a month ends the month before', () => {
  expect(round('2026-02-28T20:00:00', '2026-03-01T00:00:00')).toBe('28 noon - 28');
});
