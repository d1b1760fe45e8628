import { expect, test } from '@jest/globals';
import type { AbsenceProblem } from '../../../../functions/personio-hq/personio-hq-absences/absence-problems.ts';
import { problemDetails } from '../../../../functions/personio-hq/personio-hq-absences/absence-problems.ts';
import { absenceDetails } from '../../../../functions/personio-hq/personio-hq-absences/absence-texts.ts';
import type { Listed } from '../../../../functions/personio-hq/personio-hq-absences/compare-absences.ts';
import { compareListed } from '../../../../functions/personio-hq/personio-hq-absences/compare-absences.ts';
import type { Match } from '../../../../functions/personio-hq/match-people.ts';
import type { Link } from '../../../../shared/links/link.ts';
import type { HqAbsence } from '../../../../shared/vendors/hq/port.ts';
import type { ListedAbsence, PersonioAbsence } from '../../../../shared/vendors/personio/port.ts';
import {
  absenceExample,
  boundLink,
  boundary,
  emptyLink,
  hqExample,
  hqUserId,
  linkExample,
  longer,
  now,
  remapped,
  settings,
  termin,
  unmapped,
  urlaub,
} from './absence-examples.ts';

interface Case {
  absence?: ListedAbsence;
  link?: Link | undefined;
  held?: HqAbsence | undefined;
  match?: Match;
  own?: typeof settings;
}

const kur = { id: 'type-kur', name: 'Kur', unit: 'day' } as const;
const found: Match = { kind: 'found', hqUserId };

function listedOf({ absence = absenceExample(), link, held, match = found }: Case): Listed {
  return {
    absences: [absence],
    apiVersion: 'v2',
    types: [urlaub, termin, kur],
    people: [{ id: '101', name: 'Anna Berg', isActive: true }],
    users: [],
    matches: new Map([['101', match]]),
    held: new Map(held ? [[held.id, held]] : []),
    links: new Map(link ? [[link.key.sourceId, link]] : []),
  };
}

/** Whether the absence needs a run of its own, and whether as a deletion. */
function outcomeOf(given: Case): string {
  const { differences } = compareListed(listedOf(given), given.own ?? settings, now);
  const [first, ...others] = differences;
  if (!first) return 'none';
  return others.length === 0 && first.isDeletion ? 'deletion' : 'run';
}

const done = { kind: 'done', code: 'brought-in-line' } as const;
const ours = { link: linkExample(boundLink, done), held: hqExample() };
const named = (source: PersonioAbsence) =>
  absenceDetails({ source, held: undefined, type: 'Urlaub', person: 'Anna Berg' });
const waiting = (code: string, person = 'Anna Berg') =>
  linkExample(emptyLink, { kind: 'waiting', code, details: { ...named(absenceExample()), person } });
const unknown: Match = { kind: 'unknown' };
const shortened = absenceExample({ ends: boundary('2026-06-05', 'SECOND_HALF') });
const parked = (problem: AbsenceProblem) =>
  linkExample(emptyLink, {
    ...{ kind: 'parked', code: 'absence-invalid' },
    details: { ...problemDetails(problem), ...named(shortened) },
  });
const skipped = (code: string) =>
  linkExample(emptyLink, { kind: 'skipped', code, details: { type: 'Urlaub' } });
const unreadable = { id: 'absence-1', unreadable: 'starts_from' };
const unreadableLink = linkExample(emptyLink, { kind: 'parked', code: 'answer-unreadable' });

test.each<[string, Case, string]>([
  ['P1: a new one', {}, 'run'],
  ['P1: one that is in step', ours, 'none'],
  ['P3: an edited one', { ...ours, absence: longer }, 'run'],
  [
    'P3: an edited one that HQ shows already, since our link is old',
    { ...ours, absence: absenceExample({ timeZone: 'Europe/Vienna' }) },
    'run',
  ],
  ['P3: one of ours that is gone in HQ', { ...ours, held: undefined }, 'run'],
  ['P3: one of ours that somebody changed in HQ', { ...ours, held: hqExample({ note: 'x' }) }, 'run'],
  [
    'P3: one of ours that counts no more',
    { ...ours, absence: absenceExample({ status: 'PENDING' }) },
    'deletion',
  ],
  [
    'P3: one of ours that counts no more and is gone in HQ',
    { link: ours.link, absence: absenceExample({ status: 'PENDING' }) },
    'run',
  ],
  ['one that never counted', { absence: absenceExample({ status: 'PENDING' }) }, 'none'],
  ['P1: one before the start date', { own: { ...settings, startDate: '2026-07-01' } }, 'none'],
  [
    'P1: one of ours that the start date left behind',
    { ...ours, own: { ...settings, startDate: '2026-07-01' } },
    'none',
  ],
  ['P2: one of somebody unknown, for the first time', { match: unknown }, 'run'],
  [
    'P2: one that waits for that person already',
    { match: unknown, link: waiting('absent-person-unknown') },
    'none',
  ],
  [
    'P2: one that waited for another person',
    { match: unknown, link: waiting('absent-person-unknown', 'Ben Berg') },
    'run',
  ],
  ['P2: one that waited for another reason', { match: unknown, link: waiting('email-ambiguous') }, 'run'],
  ['P2: one whose person is known by now', { link: waiting('absent-person-unknown') }, 'run'],
  [
    'P2: one that waits for somebody, but whose type is unmapped by now',
    { link: waiting('absent-person-unknown'), own: unmapped },
    'run',
  ],
  ['P2: one of ours whose person lost the address', { ...ours, match: { kind: 'without-email' } }, 'none'],
  ['P2: one whose person is not listed at all', { absence: absenceExample({ personId: '77' }) }, 'run'],
  ['an invalid one, for the first time', { absence: shortened }, 'run'],
  [
    'an invalid one that is parked for just that',
    { absence: shortened, link: parked('ends-before-start') },
    'none',
  ],
  [
    'an invalid one that was parked with another problem',
    { absence: shortened, link: parked('noon-to-noon') },
    'run',
  ],
  ['one that was parked and is right by now', { link: parked('ends-before-start') }, 'run'],
  [
    'one that is retried, with nothing left to do',
    { ...ours, link: linkExample(boundLink, { kind: 'retrying', code: 'vendor-unavailable' }) },
    'run',
  ],
  ['P4: one of an unmapped type', { own: unmapped }, 'none'],
  [
    'P4: one that was skipped as unmapped and is so still',
    { own: unmapped, link: skipped('type-unmapped') },
    'none',
  ],
  ['P4: one that was skipped as unmapped and is mapped by now', { link: skipped('type-unmapped') }, 'run'],
  ['P5: one of ours after its mapping changed', { ...ours, own: remapped }, 'none'],
  ['P5: an edited one of ours whose mapping is gone', { ...ours, absence: longer, own: unmapped }, 'run'],
  ['an unreadable one', { absence: unreadable }, 'run'],
  ['an unreadable one of ours, never to be deleted', { ...ours, absence: unreadable }, 'run'],
  ['an unreadable one that is parked as such', { absence: unreadable, link: unreadableLink }, 'none'],
  ['one that was parked as unreadable and can be read by now', { link: unreadableLink }, 'run'],
])('of the listed absences, %s: %#', (_case, given, expected) => {
  expect(outcomeOf(given)).toBe(expected);
});

test('what waits for just that is left alone in whatever order its details come back', () => {
  const link = waiting('absent-person-unknown');
  const details = Object.fromEntries(Object.entries(link.outcome?.details ?? {}).toReversed());
  const turned = { ...link, outcome: link.outcome && { ...link.outcome, details } };
  expect(outcomeOf({ match: unknown, link: turned })).toBe('none');
});

test('P5: an edited absence of ours that is parked as no longer mapped is sent once it is mapped', () => {
  const about = absenceDetails({ source: longer, held: undefined, type: 'Urlaub', person: 'Anna Berg' });
  const details = { type: 'Urlaub', ...about };
  const link = linkExample(boundLink, { kind: 'parked', code: 'type-no-longer-mapped', details });
  const edited = { ...ours, absence: longer, link };
  expect(outcomeOf({ ...edited, own: unmapped })).toBe('none');
  expect(outcomeOf({ ...edited, own: remapped })).toBe('run');
});

test('P4: absences of unmapped types are counted by the name of the type, and not sent', () => {
  const absences = [
    absenceExample({ typeId: kur.id }),
    absenceExample({ id: 'absence-2', typeId: kur.id }),
    absenceExample({ id: 'absence-3' }),
  ];
  const { differences, unmapped: counted } = compareListed({ ...listedOf({}), absences }, unmapped, now);
  expect(differences).toEqual([]);
  expect(Object.fromEntries(counted)).toEqual({ Kur: 2, Urlaub: 1 });
});

test('P4: absences whose type the mapping has in another spelling are counted as unmapped too', () => {
  const own = { ...settings, mapping: { Vacation: 'Ur-Laub' } };
  const { differences, unmapped: counted } = compareListed(listedOf({}), own, now);
  expect(differences).toEqual([]);
  expect(Object.fromEntries(counted)).toEqual({ Urlaub: 1 });
});

test.each<[string, Case]>([
  ['before the start date', { own: { ...unmapped, startDate: '2026-07-01' } }],
  ['that do not count', { own: unmapped, absence: absenceExample({ status: 'PENDING' }) }],
  ['that are in HQ and keep their type', { ...ours, own: unmapped }],
  ['that are in HQ and parked', { ...ours, own: unmapped, absence: longer }],
])('P4: absences %s are not counted as unmapped', (_case, given) => {
  expect(compareListed(listedOf(given), given.own ?? settings, now).unmapped.size).toBe(0);
});

test('each absence is judged on its own', () => {
  const absences = [
    absenceExample(),
    absenceExample({ id: 'absence-2' }),
    { ...unreadable, id: 'absence-3' },
  ];
  const { differences } = compareListed({ ...listedOf(ours), absences }, settings, now);
  expect(differences).toEqual([
    { id: 'absence-2', isDeletion: false },
    { id: 'absence-3', isDeletion: false },
  ]);
});
