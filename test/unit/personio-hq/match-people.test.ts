import { expect, test } from '@jest/globals';
import type { Match } from '../../../functions/personio-hq/match-people.ts';
import { matchPeople } from '../../../functions/personio-hq/match-people.ts';
import type { HqUser } from '../../../shared/vendors/hq/port.ts';
import type { PersonioPerson } from '../../../shared/vendors/personio/port.ts';

const anna = 'anna@example.org';
const found: Match = { kind: 'found', hqUserId: 11 };

function personOf(email: string | undefined, changes: Partial<PersonioPerson> = {}): PersonioPerson {
  return { id: '101', name: 'Anna Berg', isActive: true, ...(email !== undefined && { email }), ...changes };
}

function userOf(email: string | undefined, changes: Partial<HqUser> = {}): HqUser {
  return {
    id: 11,
    name: 'Anna Berg',
    isDeactivated: false,
    ...(email !== undefined && { email }),
    ...changes,
  };
}

const second = { id: 12 };
const off = { isDeactivated: true };

test.each<[string, PersonioPerson, HqUser[], Match]>([
  ['the same address matches', personOf(anna), [userOf(anna)], found],
  ['capitals in Personio do not matter', personOf('Anna@Example.ORG'), [userOf(anna)], found],
  ['capitals in HQ do not matter', personOf(anna), [userOf('ANNA@example.org')], found],
  ['blanks around an address do not matter', personOf(` ${anna}`), [userOf(`${anna}  `)], found],
  ['an equal name is no match', personOf(anna), [userOf('a.berg@example.org')], { kind: 'unknown' }],
  ['nobody matches where HQ lists nobody', personOf(anna), [], { kind: 'unknown' }],
  [
    'no address in Personio is reported as such',
    personOf(undefined),
    [userOf(anna)],
    { kind: 'without-email' },
  ],
  ['a blank address is none', personOf('  '), [userOf('')], { kind: 'without-email' }],
  [
    'two people without an address never match',
    personOf(undefined),
    [userOf(undefined)],
    { kind: 'without-email' },
  ],
  [
    'two active users with one address match nobody',
    personOf(anna),
    [userOf(anna), userOf('Anna@example.org', second)],
    { kind: 'ambiguous' },
  ],
  [
    'a deactivated user gives way to an active one',
    personOf(anna),
    [userOf(anna, { ...second, ...off }), userOf(anna)],
    found,
  ],
  [
    'a deactivated user alone matches as such',
    personOf(anna),
    [userOf(anna, off)],
    { kind: 'deactivated', hqUserId: 11 },
  ],
  [
    'two deactivated users match nobody',
    personOf(anna),
    [userOf(anna, off), userOf(anna, { ...second, ...off })],
    { kind: 'ambiguous' },
  ],
  ['who left Personio still matches', personOf(anna, { isActive: false }), [userOf(anna)], found],
])('P2: %s', (_rule, person, users, expected) => {
  expect(matchPeople([person], users)).toEqual(new Map([['101', expected]]));
});

test('P2: people who share an address in Personio match nobody, and everybody else still does', () => {
  const people = [
    personOf(anna),
    personOf(' ANNA@example.org', { id: '102' }),
    personOf('ben@example.org', { id: '103' }),
  ];
  const matches = matchPeople(people, [userOf(anna), userOf('ben@example.org', second)]);
  expect(Object.fromEntries(matches)).toEqual({
    101: { kind: 'ambiguous' },
    102: { kind: 'ambiguous' },
    103: { kind: 'found', hqUserId: 12 },
  });
});

test('P2: several people without an address are each without one, not sharing one', () => {
  const matches = matchPeople([personOf(undefined), personOf('', { id: '102' })], []);
  expect([...matches.values()]).toEqual([{ kind: 'without-email' }, { kind: 'without-email' }]);
});
