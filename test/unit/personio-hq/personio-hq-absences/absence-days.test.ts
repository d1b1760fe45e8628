import { expect, test } from '@jest/globals';
import { daysWithin } from '../../../../functions/personio-hq/personio-hq-absences/absence-days.ts';

const june = { fromDay: '2026-06-01', toDay: '2026-06-30' };
const rules = { hoursPerDay: 8, timeZone: 'Europe/Berlin' };

const days = (type: string, start: string, end: string, period = june) =>
  daysWithin({ type, start, end }, period, rules);

test.each<[string, string, string, number]>([
  ['one day', '2026-06-08T00:00:00', '2026-06-09T00:00:00', 1],
  ['a morning', '2026-06-08T00:00:00', '2026-06-08T12:00:00', 0.5],
  ['an afternoon', '2026-06-08T12:00:00', '2026-06-09T00:00:00', 0.5],
  ['two weeks with their weekend', '2026-06-08T00:00:00', '2026-06-20T00:00:00', 12],
  ['a noon to another', '2026-06-08T12:00:00', '2026-06-10T12:00:00', 2],
  ['what reaches into the period', '2026-05-28T00:00:00', '2026-06-02T12:00:00', 1.5],
  ['what reaches out of it', '2026-06-29T12:00:00', '2026-07-20T00:00:00', 1.5],
  ['what lies around it', '2025-06-29T00:00:00', '2027-07-20T00:00:00', 30],
  ['what lies before it', '2026-05-01T00:00:00', '2026-06-01T00:00:00', 0],
  ['what lies after it', '2026-07-01T00:00:00', '2026-07-02T00:00:00', 0],
])('O6 of days, %s counts by the calendar', (_what, start, end, expected) => {
  expect(days('Vacation', start, end)).toBe(expected);
});

test.each<[string, string, string, number]>([
  ['two hours are a quarter of a day', '2026-06-08T07:00:00Z', '2026-06-08T09:00:00Z', 0.25],
  ['a long day is one day', '2026-06-08T05:00:00Z', '2026-06-08T17:00:00Z', 1],
  ['each of several days is one', '2026-06-08T07:00:00Z', '2026-06-10T15:00:00Z', 3],
  ['the day is that of the zone', '2026-05-31T21:00:00Z', '2026-06-01T00:00:00Z', 0.25],
])('O6 of clock times, %s', (_what, start, end, expected) => {
  expect(days('PrivateAbsence', start, end)).toBe(expected);
});

test('O6 the parts of a period add up to the whole', () => {
  const [start, end] = ['2026-06-08T12:00:00', '2026-06-22T12:00:00'];
  const first = days('Vacation', start, end, { fromDay: '2026-06-01', toDay: '2026-06-10' });
  const rest = days('Vacation', start, end, { fromDay: '2026-06-11', toDay: '2026-06-30' });
  expect([first, rest, first + rest]).toEqual([2.5, 11.5, days('Vacation', start, end)]);
});
