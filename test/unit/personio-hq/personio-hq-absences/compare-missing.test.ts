import { expect, test } from '@jest/globals';
import type { AbsenceLinkData } from '../../../../functions/personio-hq/personio-hq-absences/absence-link.ts';
import { compareMissing } from '../../../../functions/personio-hq/personio-hq-absences/compare-absences.ts';
import type { Link } from '../../../../shared/links/link.ts';
import type { HqAbsence } from '../../../../shared/vendors/hq/port.ts';
import type { ListedAbsence } from '../../../../shared/vendors/personio/port.ts';
import {
  absenceExample,
  boundLink,
  emptyLink,
  hqExample,
  linkExample,
  now,
  settings,
  wantedFields,
} from './absence-examples.ts';

/** A complete list, in which the linked absence is missing unless it is given. */
function missing(link: Link, held: HqAbsence[] = [], absences: ListedAbsence[] = []) {
  const listed = {
    absences,
    apiVersion: 'v2' as const,
    ...{ types: [], people: [], users: [] },
    matches: new Map(),
    held: new Map(held.map((absence) => [absence.id, absence])),
    links: new Map([[link.key.sourceId, link]]),
  };
  return compareMissing(listed, settings, now);
}

const done = { kind: 'done', code: 'brought-in-line' } as const;
const ours = linkExample(boundLink, done);
const begun = { fields: wantedFields, version: 'v', at: '2026-06-01T09:00:00.000Z' };
const remembering = (data: Partial<AbsenceLinkData>) =>
  linkExample({ ...emptyLink, data: { ...emptyLink.data, ...data } });
const numbered = (data: Partial<AbsenceLinkData>, kind: 'skipped' | 'waiting') => ({
  ...remembering({ movedTo: '712001', ...data }),
  outcome: { kind, code: 'numbers-changing', details: {}, at: '' },
});
const run = [{ id: 'absence-1', isDeletion: false }];
const deletion = [{ id: 'absence-1', isDeletion: true }];
const past = hqExample({ start: '2025-12-22T00:00:00', end: '2026-01-01T00:00:00' });
const overlapping = hqExample({ start: '2025-12-22T00:00:00', end: '2026-01-01T12:00:00' });

test.each<[string, Link, HqAbsence[], object[]]>([
  ['P3: one of ours is asked for, as a deletion', ours, [hqExample()], deletion],
  ['P3: one of ours that overlaps the start date goes as well', ours, [overlapping], deletion],
  ['P3: one of ours before the start date stays', ours, [past], []],
  ['P3: one that is gone in HQ as well only lets the link go', ours, [], run],
  [
    'P3: what is left of an edit is removed, which is no deletion',
    remembering({ surplus: [{ id: 8999, userId: 11 }] }),
    [],
    run,
  ],
  ['P3: one whose create got no answer is looked for', remembering({ begun }), [], run],
  [
    'P2: one that waited is settled',
    linkExample(emptyLink, { kind: 'waiting', code: 'absent-person-unknown' }),
    [],
    run,
  ],
  [
    'one that was parked is settled',
    linkExample(emptyLink, { kind: 'parked', code: 'absence-invalid' }),
    [],
    run,
  ],
  [
    'one that is retried is settled',
    linkExample(emptyLink, { kind: 'retrying', code: 'answer-lost' }),
    [],
    run,
  ],
  [
    'P3: one that waited for a number that is no longer in use is settled',
    numbered({ apiVersion: 'v2' }, 'waiting'),
    [],
    run,
  ],
  [
    'one that waited while another number was given to it is settled',
    numbered({ apiVersion: 'v1' }, 'waiting'),
    [],
    run,
  ],
  ['one that has another number now is not missing', numbered({ apiVersion: 'v1' }, 'skipped'), [], []],
  [
    'one that never came to HQ is forgotten already',
    linkExample(emptyLink, { kind: 'skipped', code: 'not-approved' }),
    [],
    [],
  ],
])('of the absences a complete list lacks, %s', (_rule, link, held, expected) => {
  expect(missing(link, held)).toEqual(expected);
});

test('P3: what is listed is not missing, not even when it cannot be read', () => {
  expect(missing(ours, [hqExample()], [absenceExample()])).toEqual([]);
  expect(missing(ours, [hqExample()], [{ id: 'absence-1', unreadable: 'starts_from' }])).toEqual([]);
});

test('P3: absences in HQ that no link knows are never sent', () => {
  const others = [hqExample({ id: 7 }), hqExample({ id: 8, note: 'von Hand' })];
  expect(missing(linkExample(emptyLink, { kind: 'skipped', code: 'not-approved' }), others)).toEqual([]);
});
