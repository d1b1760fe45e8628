import { expect, test } from '@jest/globals';
import {
  absenceVersion,
  prints,
  readAbsenceLink,
} from '../../../../functions/personio-hq/personio-hq-absences/absence-link.ts';
import { planAbsence } from '../../../../functions/personio-hq/personio-hq-absences/plan-absence.ts';
import type { AbsenceFacts } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import { wantedAbsence } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import type { HqAbsence } from '../../../../shared/vendors/hq/port.ts';
import type { PersonioAbsence } from '../../../../shared/vendors/personio/port.ts';
import {
  absenceExample,
  absenceFacts,
  boundFacts,
  boundLink,
  boundary,
  hqExample,
  hours,
  longer,
  now,
  remapped,
  settings,
  termin,
  unmapped,
  urlaub,
  wantedKind,
} from './absence-examples.ts';

const renamed = { ...urlaub, name: 'Jahresurlaub' };

test('P3: an absence in step is wanted as it is, and not as an edit', () => {
  expect(wantedAbsence(boundFacts(), settings, now)).toMatchObject({ kind: 'present', isEdited: false });
});

test.each<[string, Partial<AbsenceFacts>, typeof settings, string]>([
  ['a changed mapping leaves it alone', {}, remapped, 'present: Vacation'],
  ['a mapping taken away leaves it alone', {}, unmapped, 'present: Vacation'],
  ['a type renamed to an unmapped name leaves it alone', { type: renamed }, settings, 'present: Vacation'],
  ['one removed in HQ comes back with the type it had', { held: undefined }, remapped, 'present: Vacation'],
  ['an edit takes the changed mapping', { source: longer }, remapped, 'present: SpecialLeave'],
  [
    'an edit parks it where its type is mapped no more',
    { source: longer },
    unmapped,
    'park: type-no-longer-mapped',
  ],
  [
    'an edit parks it where its type got an unmapped name',
    { source: longer, type: renamed },
    settings,
    'park: type-no-longer-mapped',
  ],
  [
    'another Personio type is an edit',
    {
      source: absenceExample({ typeId: 'type-home' }),
      type: { id: 'type-home', name: 'Homeoffice', unit: 'day' },
    },
    settings,
    'present: RemoteWork',
  ],
  [
    'waiting for its deletion is no edit',
    { source: absenceExample({ status: 'DELETION_PENDING' }) },
    remapped,
    'present: Vacation',
  ],
  [
    'a link that does not remember a type takes the mapping',
    { link: { ...boundLink, data: readAbsenceLink({ hqUserId: 11 }) } },
    remapped,
    'present: SpecialLeave',
  ],
])('P5: of an absence that is in HQ, %s', (_rule, changes, own, expected) => {
  expect(wantedKind(boundFacts(changes), own)).toBe(expected);
});

const onMonday = (end: string) => absenceExample(hours('2026-06-08T08:00:00', `2026-06-08T${end}`));
const rounding = { ...settings, mapping: { SpecialLeave: 'Arzttermin' }, hourAbsences: 'round' as const };
const leavingOut = { ...rounding, hourAbsences: 'skip' as const };

/** An appointment that came to HQ with these settings. */
function appointment(own: typeof settings, changes: Partial<AbsenceFacts> = {}): AbsenceFacts {
  const facts = absenceFacts({ source: onMonday('10:00:00'), type: termin });
  const wanted = wantedAbsence(facts, own, now);
  if (wanted.kind !== 'present') throw new Error(wanted.kind);
  const { fields, version: sourceVersion } = wanted;
  const held = hqExample(fields);
  const data = readAbsenceLink({ hqUserId: 11, hqType: fields.type });
  const link = { targetId: '9001', sourceVersion, fingerprints: prints(fields, held), data };
  return { ...facts, link, held, ...changes };
}

test('P5: hours that were rounded stay as they are when hours are left out from then on', () => {
  const facts = appointment(rounding);
  expect(planAbsence(wantedAbsence(facts, leavingOut, now), facts)).toMatchObject({
    kind: 'nothing',
    reason: { code: 'up-to-date' },
  });
});

test.each<[string, typeof settings]>([
  ['rounded', rounding],
  ['clock times', settings],
])('P5: an edit of hours that came as %s parks them where hours are left out by now', (_before, own) => {
  const facts = appointment(own, { source: onMonday('10:15:00') });
  expect(planAbsence(wantedAbsence(facts, leavingOut, now), facts)).toMatchObject({
    kind: 'park',
    reason: { code: 'hours-no-longer-entered' },
    details: { hqType: 'Sonderurlaub' },
  });
});

const day = (at: string) =>
  absenceExample({ starts: boundary(at, 'FIRST_HALF'), ends: boundary(at, 'SECOND_HALF') });
const known = (source: PersonioAbsence) => ({
  source,
  link: { ...boundLink, sourceVersion: absenceVersion(source, settings.countedStatuses) },
});
const until = (end: string, changes: Partial<HqAbsence> = {}) =>
  hqExample({ start: '2025-12-22T00:00:00', end, ...changes });

test.each<[string, Partial<AbsenceFacts>, string]>([
  ['stays where the start date moved behind it', known(day('2025-12-30')), 'keep: absence-too-early'],
  ['follows an edit that moved it before the start date', { source: day('2025-12-30') }, 'present: Vacation'],
  [
    'and lies before the start date stays, though Personio has it no more',
    { source: undefined, held: until('2026-01-01T00:00:00') },
    'keep: absence-too-early',
  ],
  [
    'and overlaps the start date goes when Personio has it no more',
    { source: undefined, held: until('2026-01-01T12:00:00') },
    'absent: deleted-in-personio',
  ],
  [
    'as clock times before the start date stays as well',
    { source: undefined, held: until('2025-12-31T16:00:00Z', { type: 'PrivateAbsence' }) },
    'keep: absence-too-early',
  ],
  [
    'was removed in HQ and in Personio',
    { source: undefined, held: undefined },
    'absent: deleted-in-personio',
  ],
  ['counts no more', { source: absenceExample({ status: 'REJECTED' }) }, 'absent: not-approved'],
  [
    'and lies before the start date stays, though it counts no more',
    { source: { ...day('2025-12-30'), status: 'REJECTED' }, held: until('2025-12-31T00:00:00') },
    'keep: absence-too-early',
  ],
  [
    'and lies before the start date in HQ alone goes when it counts no more',
    { source: absenceExample({ status: 'REJECTED' }), held: until('2025-12-31T00:00:00') },
    'absent: not-approved',
  ],
])('P3: an absence that was transferred %s', (_rule, changes, expected) => {
  expect(wantedKind(boundFacts(changes))).toBe(expected);
});

test.each(['unknown', 'without-email', 'ambiguous'] as const)(
  'P2: who is known in HQ stays so when the address becomes %s, also for edits',
  (kind) => {
    const expected = { kind: 'present', fields: { userId: 11 } };
    expect(wantedAbsence(boundFacts({ match: { kind } }), settings, now)).toMatchObject(expected);
    expect(wantedAbsence(boundFacts({ match: { kind }, source: longer }), settings, now)).toMatchObject(
      expected,
    );
  },
);

test('P2: an address that came to belong to another HQ user moves the absence there', () => {
  const wanted = wantedAbsence(boundFacts({ match: { kind: 'found', hqUserId: 12 } }), settings, now);
  expect(wanted).toMatchObject({
    kind: 'present',
    fields: { userId: 12, type: 'Vacation' },
    isEdited: false,
  });
});

test('P2: an absence that was taken out of HQ knows its person no more', () => {
  const { targetId: _gone, ...link } = boundLink;
  const facts = boundFacts({
    held: undefined,
    link: { ...link, targetId: undefined },
    match: { kind: 'unknown' },
  });
  expect(wantedKind(facts)).toBe('wait: absent-person-unknown');
});
