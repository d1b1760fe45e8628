import { expect, test } from '@jest/globals';
import { createConnectorHarness } from './run-harness.ts';
import { leaverId, personId } from './awork-moco-times/time-examples.ts';

const email = (value: string, subType = 'work') => ({ type: 'email', subType, value });
const mocoUser = { id: 9, firstname: 'J', lastname: 'K', active: true, email: 'Jonas@Example.org' };

function harnessWith(contacts: object[], more: object = {}) {
  const people = { moco: [mocoUser] };
  const aworkUser = {
    id: personId,
    firstName: 'Jonas ',
    lastName: 'Keller',
    userContactInfos: contacts,
    ...more,
  };
  const harness = createConnectorHarness({
    answer: (request) => Response.json(request.url.includes('awork') ? [aworkUser] : people.moco),
  });
  return { ...harness, people, match: harness.tools.people };
}

test.each([
  ['in spite of case and blanks', [email(' JONAS@example.ORG ')], { kind: 'found', mocoUserId: 9 }],
  [
    'by the work address first',
    [email('x@example.org', 'private'), email('jonas@example.org')],
    { kind: 'found', mocoUserId: 9 },
  ],
  ['by the only address', [email('jonas@example.org', 'private')], { kind: 'found', mocoUserId: 9 }],
  [
    'not by a phone number',
    [{ type: 'phone', subType: 'other', value: 'jonas@example.org' }],
    { kind: 'without-email', name: 'Jonas Keller' },
  ],
  ['not by another address', [email('someone@example.org')], { kind: 'unknown', name: 'Jonas Keller' }],
])('T3: a person is matched %s', async (_rule, contacts, expected) => {
  expect(await harnessWith(contacts).match.mocoUserOf(personId)).toEqual(expected);
});

test('T3: somebody awork does not list is shown by id', async () => {
  const { match } = harnessWith([]);
  expect(await match.mocoUserOf(leaverId)).toEqual({ kind: 'without-email', name: leaverId });
});

test('T3: somebody added in MOCO is found within a minute, without asking again for each entry', async () => {
  const { match, people, requests, pass } = harnessWith([email('jonas@example.org')]);
  people.moco = [];
  expect(await match.mocoUserOf(personId)).toMatchObject({ kind: 'unknown' });
  people.moco = [mocoUser];
  expect(await match.mocoUserOf(personId)).toMatchObject({ kind: 'unknown' });
  expect(requests).toHaveLength(2);
  pass(61);
  expect(await match.mocoUserOf(personId)).toMatchObject({ kind: 'found' });
});

test.each(['isArchived', 'isDeactivated', 'isExternal'])(
  'M9: nobody with %s becomes a member',
  async (flag) => {
    const { match } = harnessWith([email('jonas@example.org')], { [flag]: true });
    expect(await match.aworkUserOf(9)).toBeUndefined();
  },
);

test('M9: a person assigned in MOCO is found in awork by address', async () => {
  const { match } = harnessWith([email('jonas@example.org')]);
  expect(await match.aworkUserOf(9)).toBe(personId);
  expect(await match.aworkUserOf(10)).toBeUndefined();
});
