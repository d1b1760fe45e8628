import { expect, test } from '@jest/globals';
import { createCache } from '../../../shared/cache.ts';
import { createAworkDirectory } from '../../../shared/vendors/awork/directory.ts';
import type { AworkUser } from '../../../shared/vendors/awork/records.ts';

function userOf(id: string, firstName: string): AworkUser {
  const email = { type: 'email', subType: 'work', value: `${firstName}@agentur.example` };
  const present = { isArchived: false, isDeactivated: false, isExternal: false };
  return { id, firstName, lastName: 'Berg', ...present, userContactInfos: [email] };
}

function openWorkspace() {
  let clock = Date.parse('2026-03-04T09:00:00Z');
  const users = [userOf('1', 'lena')];
  let readings = 0;
  const read = async () => {
    readings += 1;
    return [...users];
  };
  const directory = createAworkDirectory(
    { users: read },
    createCache(() => new Date(clock)),
  );
  return { directory, users, pass: (seconds: number) => (clock += seconds * 1000), readings: () => readings };
}

test('somebody who is new since a moment ago is known by name and address', async () => {
  const { directory, users, pass } = openWorkspace();
  await directory.aworkUser('1');
  users.push(userOf('2', 'theo'));
  pass(1);
  expect(await directory.aworkUser('2')).toEqual({ name: 'theo Berg', email: 'theo@agentur.example' });
});

test('for somebody awork has no more the people are read once, however many times of theirs are handled', async () => {
  const { directory, readings } = openWorkspace();
  await directory.aworkUser('1');
  const asked = await Promise.all(Array.from({ length: 20 }, () => directory.aworkUser('9')));
  expect(new Set(asked.map(({ email }) => email))).toEqual(new Set([undefined]));
  expect(readings()).toBe(2);
});
