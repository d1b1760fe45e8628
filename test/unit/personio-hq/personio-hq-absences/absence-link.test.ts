import { expect, test } from '@jest/globals';
import {
  absenceVersion,
  heldPrint,
  periodPrint,
  prints,
  readAbsenceLink,
} from '../../../../functions/personio-hq/personio-hq-absences/absence-link.ts';
import type { HqAbsence, HqAbsenceFields } from '../../../../shared/vendors/hq/port.ts';
import type { PersonioAbsence } from '../../../../shared/vendors/personio/port.ts';
import { absenceExample, boundary, hqExample, settings, wantedFields } from './absence-examples.ts';

const counted = settings.countedStatuses;
const version = (changes: Partial<PersonioAbsence> = {}) => absenceVersion(absenceExample(changes), counted);

test.each<[string, Partial<PersonioAbsence>]>([
  ['person', { personId: '102' }],
  ['type', { typeId: 'type-home' }],
  ['first day', { starts: boundary('2026-06-09', 'FIRST_HALF') }],
  ['half of the first day', { starts: boundary('2026-06-08', 'SECOND_HALF') }],
  ['last day', { ends: boundary('2026-06-14', 'SECOND_HALF') }],
  ['half of the last day', { ends: boundary('2026-06-13', 'FIRST_HALF') }],
  ['end, which was opened', { ends: null }],
  ['zone', { timeZone: 'Europe/London' }],
  ['approval', { status: 'PENDING' }],
])('P3: another %s is an edit', (_field, change) => {
  expect(version(change)).not.toBe(version());
});

test('P5: another status that counts as well is no edit', () => {
  expect(version({ status: 'DELETION_PENDING' })).toBe(version());
  expect(version({ status: 'REJECTED' })).toBe(version({ status: 'PENDING' }));
});

test('P5: another setting of which statuses count is no edit while this one still counts', () => {
  expect(absenceVersion(absenceExample(), ['APPROVED'])).toBe(version());
});

test('P5: the version knows nothing but the absence, so names and mapping cannot change it', () => {
  const named = { ...absenceExample(), typeName: 'Jahresurlaub', updatedAt: '2026-06-02T00:00:00' };
  expect(absenceVersion(named, counted)).toBe(version());
});

test('a version is the same in every run', () => {
  expect(version()).toBe(absenceVersion(structuredClone(absenceExample()), [...counted]));
});

test.each<[keyof HqAbsenceFields, Partial<HqAbsenceFields>, boolean]>([
  ['userId', { userId: 12 }, true],
  ['type', { type: 'SickLeave' }, true],
  ['start', { start: '2026-06-08T12:00:00' }, true],
  ['end', { end: '2026-06-12T00:00:00' }, true],
  ['note', { note: 'Jahresurlaub' }, false],
])('P7: another %s changes what was asked of HQ: %#', (_field, change, isOther) => {
  expect(periodPrint({ ...wantedFields, ...change }) !== periodPrint(wantedFields)).toBe(isOther);
});

test.each<[keyof HqAbsence, Partial<HqAbsence>, boolean]>([
  ['userId', { userId: 12 }, true],
  ['type', { type: 'SickLeave' }, true],
  ['start', { start: '2026-06-08T12:00:00' }, true],
  ['end', { end: '2026-06-12T00:00:00' }, true],
  ['note', { note: 'Sommer' }, true],
  ['createdOn', { createdOn: '2026-06-01T10:00:00Z' }, false],
])('P3: another %s in HQ shows whether somebody changed it there: %#', (_field, change, isOther) => {
  expect(heldPrint(hqExample(change)) !== heldPrint(hqExample())).toBe(isOther);
});

test('what was asked and what HQ made of it are remembered apart', () => {
  const worded = hqExample({ note: 'Url' });
  expect(prints(wantedFields, worded)).toEqual({
    period: periodPrint(wantedFields),
    note: prints(wantedFields, hqExample())['note'],
    held: heldPrint(worded),
  });
});

test('a link remembers no name, address or note, only what was asked and hashes', () => {
  expect(JSON.stringify(prints(wantedFields, hqExample()))).not.toMatch(/Urlaub|2026|Vacation/);
});

test('a link that remembers nothing yet is read as empty, and a broken one is refused', () => {
  expect(readAbsenceLink(undefined)).toEqual({ surplus: [] });
  expect(readAbsenceLink({})).toEqual({ surplus: [] });
  expect(() => readAbsenceLink({ surplus: [{ id: '9001' }] })).toThrow();
});
