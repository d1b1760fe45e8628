import { expect, test } from '@jest/globals';
import type { AbsenceFacts } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import { wantedAbsence } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import {
  absenceExample,
  absenceFacts,
  boundary,
  hours,
  now,
  settings,
  startDate,
  termin,
  unmapped,
  urlaub,
  wantedFields,
  wantedKind,
} from './absence-examples.ts';

const example = absenceExample;
const onTheDay = (day: string) =>
  example({ starts: boundary(day, 'FIRST_HALF'), ends: boundary(day, 'SECOND_HALF') });
const appointment = (startsAt: string, endsAt: string | null) => ({
  source: example(hours(startsAt, endsAt)),
  type: termin,
});

const withoutUnit = { id: urlaub.id, name: urlaub.name };

test('P7: HQ gets person, type, time, approval and the name of the Personio type, and nothing else', () => {
  const expected = { kind: 'present', isEdited: true, version: expect.any(String), fields: wantedFields };
  expect(wantedAbsence(absenceFacts(), settings, now)).toEqual(expected);
});

test('P7: the description keeps the spelling of the Personio type', () => {
  const facts = absenceFacts({ type: { ...urlaub, name: ' URLAUB ' } });
  expect(wantedAbsence(facts, settings, now)).toMatchObject({
    fields: { type: 'Vacation', note: ' URLAUB ' },
  });
});

test.each<[string, Partial<AbsenceFacts>, string]>([
  ['P3: deleted in Personio', { source: undefined }, 'absent: deleted-in-personio'],
  ['not yet approved', { source: example({ status: 'PENDING' }) }, 'absent: not-approved'],
  ['rejected', { source: example({ status: 'REJECTED' }) }, 'absent: not-approved'],
  ['that waits for its deletion', { source: example({ status: 'DELETION_PENDING' }) }, 'present: Vacation'],
  ['P4: of an unmapped type', { type: { ...urlaub, name: 'Kur' } }, 'keep: type-unmapped'],
  [
    'P4: of a type that the mapping has in another spelling',
    { type: { ...urlaub, name: 'Ur-Laub' }, nearName: 'Urlaub' },
    'keep: type-nearly-mapped',
  ],
  ['of a type Personio does not list', { type: undefined }, 'park: type-unknown'],
  [
    'of a type without a unit whose halves say that it counts days',
    { type: withoutUnit },
    'present: Vacation',
  ],
  [
    'of a type without a unit from a list of hours',
    {
      source: example({ ...hours('2026-06-08T10:00:00', '2026-06-08T11:00:00'), unit: 'hour' }),
      type: { ...withoutUnit, name: 'Arzttermin' },
    },
    'present: PrivateAbsence',
  ],
  [
    'of a type without a unit that nothing else tells',
    { source: example(hours('2026-06-08T10:00:00', '2026-06-08T11:00:00')), type: withoutUnit },
    'park: type-without-unit',
  ],
  [
    'that ends before it starts',
    { source: example({ ends: boundary('2026-06-05', 'SECOND_HALF') }) },
    'park: absence-invalid',
  ],
  [
    'whose day starts and ends at noon',
    {
      source: example({
        starts: boundary('2026-06-08', 'SECOND_HALF'),
        ends: boundary('2026-06-09', 'FIRST_HALF'),
      }),
    },
    'park: absence-invalid',
  ],
  [
    'of hours that end when they start',
    appointment('2026-06-08T10:00:00', '2026-06-08T10:00:00'),
    'park: absence-invalid',
  ],
  [
    'of hours in a clock-time type',
    appointment('2026-06-08T10:00:00', '2026-06-08T11:00:00'),
    'present: PrivateAbsence',
  ],
  [
    'P6: of hours in a type of days',
    {
      source: example(hours('2026-06-08T10:00:00', '2026-06-08T11:00:00')),
      type: { ...urlaub, unit: 'hour' },
    },
    'absent: hours-left-out',
  ],
  ['P2: of somebody HQ does not know', { match: { kind: 'unknown' } }, 'wait: absent-person-unknown'],
  [
    'P2: of somebody without an address',
    { match: { kind: 'without-email' } },
    'wait: absent-person-without-email',
  ],
  ['P2: of somebody whose address is shared', { match: { kind: 'ambiguous' } }, 'wait: email-ambiguous'],
])('a new absence %s', (_case, changes, expected) => {
  expect(wantedKind(absenceFacts(changes))).toBe(expected);
});

test.each<[string, Partial<AbsenceFacts>, string]>([
  ['P1: that ended the day before', { source: onTheDay('2025-12-31') }, 'keep: absence-too-early'],
  ['P1: on the start date', { source: onTheDay('2026-01-01') }, 'present: Vacation'],
  [
    'P1: whose last day is the start date',
    { source: example({ starts: boundary('2025-12-22'), ends: boundary('2026-01-02') }) },
    'present: Vacation',
  ],
  [
    'P1: that ends at the midnight in which the start date begins',
    { source: example({ starts: boundary('2025-12-22'), ends: boundary('2026-01-01') }) },
    'keep: absence-too-early',
  ],
  [
    'P1: that ends at noon of the start date',
    {
      source: example({
        starts: boundary('2025-12-22', 'FIRST_HALF'),
        ends: boundary('2026-01-02', 'FIRST_HALF'),
      }),
    },
    'present: Vacation',
  ],
  [
    'P1: without an end from years before',
    { source: example({ starts: boundary('2024-03-01', 'FIRST_HALF'), ends: null }) },
    'present: Vacation',
  ],
  [
    'P1: of hours up to its midnight',
    appointment('2025-12-31T20:00:00', '2026-01-01T00:00:00'),
    'keep: absence-too-early',
  ],
  [
    'P1: of hours into its first minute',
    appointment('2025-12-31T20:00:00', '2026-01-01T00:01:00'),
    'present: PrivateAbsence',
  ],
  ['P1: of hours without an end', appointment('2025-12-31T20:00:00', null), 'present: PrivateAbsence'],
  [
    'P4: of an unmapped type before the start date is none that lacks a mapping',
    { source: onTheDay('2025-12-31'), type: { ...urlaub, name: 'Kur' } },
    'keep: absence-too-early',
  ],
])('seen from the start date, an absence %s', (_case, changes, expected) => {
  expect(wantedKind(absenceFacts(changes))).toBe(expected);
});

test('P1: an absence that overlaps the start date is entered from its own beginning', () => {
  const source = example({
    starts: boundary('2025-12-22', 'FIRST_HALF'),
    ends: boundary('2026-01-06', 'SECOND_HALF'),
  });
  expect(wantedAbsence(absenceFacts({ source }), settings, now)).toMatchObject({
    fields: { start: '2025-12-22T00:00:00', end: '2026-01-06T00:00:00' },
  });
});

test.each([
  ['2026-06-01T10:00:00Z', '2026-10-01T00:00:00'],
  ['2026-06-30T21:59:59Z', '2026-10-01T00:00:00'],
  ['2026-06-30T22:00:00Z', '2026-11-01T00:00:00'],
  ['2026-11-30T10:00:00Z', '2027-03-01T00:00:00'],
])('P1: seen at %s an open end is entered up to %s, the end of a month by the own clock', (at, end) => {
  const facts = absenceFacts({ source: example({ ends: null }) });
  expect(wantedAbsence(facts, settings, new Date(at))).toMatchObject({ fields: { end } });
});

test('P1: the settings say how many months ahead an open end is entered', () => {
  const facts = absenceFacts({ source: example({ ends: null }) });
  const wanted = wantedAbsence(facts, { ...settings, openEndedMonths: 12 }, now);
  expect(wanted).toMatchObject({ fields: { end: '2027-07-01T00:00:00' } });
});

test('clock times are in the zone of the absence, or in that of the settings where Personio names none', () => {
  const inZone = (timeZone: string | undefined) => {
    const { timeZone: _given, ...source } = example(hours('2026-06-08T10:00:00', '2026-06-08T11:00:00'));
    const facts = absenceFacts({ source: { ...source, ...(timeZone && { timeZone }) }, type: termin });
    const wanted = wantedAbsence(facts, { ...settings, timeZone: 'Europe/London' }, now);
    return wanted.kind === 'present' ? wanted.fields.start : wanted.kind;
  };
  expect([inZone('Europe/Berlin'), inZone(undefined)]).toEqual([
    '2026-06-08T08:00:00Z',
    '2026-06-08T09:00:00Z',
  ]);
});

test('P2: who waits for a person says for which one, so that it is found again', () => {
  const wanted = wantedAbsence(absenceFacts({ match: { kind: 'unknown' } }), settings, now);
  expect(wanted).toMatchObject({ waitingFor: 'person:101', details: { person: '101' } });
});

test('what is left out names its cause', () => {
  const details = (changes: Partial<AbsenceFacts>, own = settings) => {
    const wanted = wantedAbsence(absenceFacts(changes), own, now);
    return wanted.kind === 'present' ? {} : wanted.details;
  };
  expect(details({}, unmapped)).toEqual({ type: 'Urlaub' });
  expect(details({ source: example({ status: 'PENDING' }) })).toMatchObject({
    status_en: 'it waits for its approval',
    status_de: 'sie wartet auf ihre Genehmigung',
  });
  expect(details({ source: example({ status: 'VERTAGT' }) })).toMatchObject({
    status_de: 'Status „VERTAGT“',
  });
  expect(details({ source: onTheDay('2025-12-31') })).toMatchObject({
    start_en: startDate,
    start_de: '01.01.2026',
  });
  expect(details({ type: undefined })).toEqual({ type: urlaub.id });
  const type = { ...urlaub, name: 'Ur-Laub' };
  expect(details({ type, nearName: 'Urlaub' })).toEqual({ type: 'Ur-Laub', written: 'Urlaub' });
});

test('the settings say which statuses count', () => {
  const own = { ...settings, countedStatuses: ['PENDING'] };
  expect(wantedKind(absenceFacts(), own)).toBe('absent: not-approved');
  expect(wantedKind(absenceFacts({ source: example({ status: 'PENDING' }) }), own)).toBe('present: Vacation');
});
