import { afterEach, expect, jest, test } from '@jest/globals';
import { wantedAbsence } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import { isTimeZone, localTime } from '../../../../shared/vendors/personio/local-time.ts';
import { absenceExample, absenceFacts, hours, now, settings, termin } from './absence-examples.ts';

afterEach(() => void jest.restoreAllMocks());

/** Each format holds memory that the garbage collector does not see: 10,000 of them fill a function. */
function formatsMade(work: () => void): number {
  work();
  const made = jest.spyOn(Intl, 'DateTimeFormat');
  for (let count = 0; count < 100; count += 1) work();
  return made.mock.calls.length;
}

const visit = absenceFacts({
  source: absenceExample(hours('2026-06-08T08:00:00', '2026-06-08T10:00:00')),
  type: termin,
});

test.each([
  ['days', () => wantedAbsence(absenceFacts(), settings, now)],
  ['hours', () => wantedAbsence(visit, settings, now)],
  ['hours as v1 tells them', () => localTime('2026-06-08T08:00:00Z', 'Europe/Vienna')],
  ['zones as v1 tells them', () => isTimeZone('Europe/Vienna')],
])('P1: ten thousand absences do not make a calendar each, whether of %s', (_what, work) => {
  expect(formatsMade(work)).toBe(0);
});

test('P4: a zone nobody knows is not taken for one that was asked for before', () => {
  expect(['Europe/Vienna', 'Mars/Olympus', 'Mars/Olympus'].map(isTimeZone)).toEqual([true, false, false]);
  expect(() => localTime('2026-06-08T08:00:00Z', 'Mars/Olympus')).toThrow(RangeError);
});
