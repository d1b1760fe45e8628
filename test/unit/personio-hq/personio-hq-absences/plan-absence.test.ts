import { expect, test } from '@jest/globals';
import type { AbsenceLinkData } from '../../../../functions/personio-hq/personio-hq-absences/absence-link.ts';
import { prints } from '../../../../functions/personio-hq/personio-hq-absences/absence-link.ts';
import { heldDifferences } from '../../../../functions/personio-hq/personio-hq-absences/held-differences.ts';
import {
  isDeletion,
  planAbsence,
} from '../../../../functions/personio-hq/personio-hq-absences/plan-absence.ts';
import type { AbsenceFacts } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import { wantedAbsence } from '../../../../functions/personio-hq/personio-hq-absences/wanted-absence.ts';
import type { HqAbsence } from '../../../../shared/vendors/hq/port.ts';
import {
  absenceExample,
  absenceFacts,
  boundFacts,
  boundLink,
  emptyLink,
  hqExample,
  longer,
  now,
  remapped,
  settings,
  unmapped,
  urlaub,
  wantedFields,
} from './absence-examples.ts';

const planOf = (facts: AbsenceFacts, own = settings) => planAbsence(wantedAbsence(facts, own, now), facts);

/** The steps in order, or why there are none. */
function short(facts: AbsenceFacts, own = settings): string {
  const plan = planOf(facts, own);
  return plan.kind === 'steps'
    ? plan.steps.map((step) => step.do).join(', ')
    : `${plan.kind}: ${plan.reason.code}`;
}

const begun = { fields: wantedFields, version: 'v', at: '2026-06-01T09:00:00.000Z' };
const remembering = (data: Partial<AbsenceLinkData>, link = boundLink) => ({
  link: { ...link, data: { ...link.data, ...data } },
});
const surplus = { surplus: [{ id: 8999, userId: 11 }] };
const deleted = { source: undefined };
const rezoned = absenceExample({ timeZone: 'Europe/Vienna' });

test.each<[string, AbsenceFacts, string]>([
  ['P1: a new absence is created', absenceFacts(), 'create-absence'],
  ['P1: an absence in step needs nothing', boundFacts(), 'nothing: up-to-date'],
  [
    'P3: an edit is a new absence first and the end of the old one then',
    boundFacts({ source: longer }),
    'create-absence, delete-replaced',
  ],
  ['P3: an edit that HQ does not show needs nothing', boundFacts({ source: rezoned }), 'nothing: up-to-date'],
  ['P3: a deletion follows', boundFacts(deleted), 'delete-absence'],
  [
    'P3: a withdrawn approval is a deletion',
    boundFacts({ source: absenceExample({ status: 'PENDING' }) }),
    'delete-absence',
  ],
  [
    'P3: what is gone on both sides needs nothing',
    boundFacts({ ...deleted, held: undefined }),
    'nothing: deleted-in-personio',
  ],
  ['P3: one of ours that was removed in HQ comes back', boundFacts({ held: undefined }), 'create-absence'],
  [
    'P3: an edit of what was removed in HQ is only entered',
    boundFacts({ held: undefined, source: longer }),
    'create-absence',
  ],
  [
    'P2: another HQ user means another absence',
    boundFacts({ match: { kind: 'found', hqUserId: 12 } }),
    'create-absence, delete-replaced',
  ],
  [
    'P7: a renamed type leaves the unedited absence alone',
    boundFacts({ type: { ...urlaub, name: 'URLAUB' } }),
    'nothing: up-to-date',
  ],
  [
    'P7: a renamed type reaches the edited absence',
    boundFacts({ type: { ...urlaub, name: 'URLAUB' }, source: rezoned }),
    'create-absence, delete-replaced',
  ],
  [
    'P1: a create without an answer is looked for first',
    absenceFacts(remembering({ begun }, emptyLink)),
    'find-unconfirmed, create-absence',
  ],
  [
    'P3: a create without an answer is looked for before an edit',
    boundFacts({ source: longer, ...remembering({ begun }) }),
    'find-unconfirmed, create-absence, delete-replaced',
  ],
  [
    'P3: a create without an answer is looked for before a deletion',
    boundFacts({ ...deleted, ...remembering({ begun }) }),
    'find-unconfirmed, delete-absence',
  ],
  [
    'P3: a create without an answer is looked for though Personio has it no more',
    absenceFacts({ ...deleted, ...remembering({ begun }, emptyLink) }),
    'find-unconfirmed',
  ],
  ['P3: what was replaced and is still there goes', boundFacts(remembering(surplus)), 'remove-replaced'],
  [
    'P3: what was replaced earlier goes last',
    boundFacts({ source: longer, ...remembering(surplus) }),
    'create-absence, delete-replaced, remove-replaced',
  ],
  [
    'P3: what was replaced goes with a deletion',
    boundFacts({ ...deleted, ...remembering(surplus) }),
    'delete-absence, remove-replaced',
  ],
  [
    'P4: an unmapped type needs nothing',
    absenceFacts({ type: { ...urlaub, name: 'Kur' } }),
    'nothing: type-unmapped',
  ],
  [
    'P2: an unknown person waits',
    absenceFacts({ match: { kind: 'unknown' } }),
    'wait: absent-person-unknown',
  ],
  [
    'an invalid absence is parked, also when it is in HQ',
    boundFacts({ type: undefined }),
    'park: type-unknown',
  ],
])('%s', (_rule, facts, expected) => {
  expect(short(facts)).toBe(expected);
});

test.each<[keyof HqAbsence, Partial<HqAbsence>]>([
  ['userId', { userId: 12 }],
  ['type', { type: 'SickLeave' }],
  ['start', { start: '2026-06-08T12:00:00' }],
  ['end', { end: '2026-06-12T00:00:00' }],
  ['note', { note: 'Sommerurlaub' }],
])('P3: one of ours whose %s somebody changed in HQ is entered anew', (_field, change) => {
  expect(short(boundFacts({ held: hqExample(change) }))).toBe('create-absence, delete-replaced');
});

test('P5: a changed mapping needs nothing until the absence is edited', () => {
  expect(short(boundFacts(), remapped)).toBe('nothing: up-to-date');
  expect(short(boundFacts(), unmapped)).toBe('nothing: up-to-date');
  expect(short(boundFacts({ source: longer }), remapped)).toBe('create-absence, delete-replaced');
  expect(short(boundFacts({ source: longer }), unmapped)).toBe('park: type-no-longer-mapped');
});

test('P1: an absence counts as in step however HQ words what it was given', () => {
  const worded = hqExample({ note: 'Url', end: '2026-06-13T00:00:01' });
  const data = { ...boundLink.data, otherwise: heldDifferences(wantedFields, worded) };
  const link = { ...boundLink, data, fingerprints: prints(wantedFields, worded) };
  expect(short(boundFacts({ link, held: worded }))).toBe('nothing: hq-holds-otherwise');
  expect(short(boundFacts({ link }))).toBe('nothing: up-to-date');
});

test('P8: only what takes an absence away for good counts as a deletion', () => {
  expect(isDeletion(planOf(boundFacts(deleted)))).toBe(true);
  expect(isDeletion(planOf(boundFacts({ source: longer, ...remembering(surplus) })))).toBe(false);
  expect(isDeletion(planOf(boundFacts({ ...deleted, held: undefined })))).toBe(false);
  expect(isDeletion(planOf(absenceFacts({ match: { kind: 'unknown' } })))).toBe(false);
});

test('what is planned is told with type, time and number', () => {
  expect(planOf(boundFacts({ source: longer, ...remembering(surplus) }))).toMatchObject({
    steps: [
      { what: 'enter Vacation from 2026-06-08T00:00:00 to 2026-06-14T00:00:00 in HQ' },
      { what: 'delete the HQ absence 9001, which was replaced' },
      { what: 'delete the HQ absence 8999, which was replaced' },
    ],
  });
  expect(planOf(boundFacts(deleted))).toMatchObject({ steps: [{ what: 'delete the HQ absence 9001' }] });
});
