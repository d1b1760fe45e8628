import { expect, test } from '@jest/globals';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHqHarness } from '../vendors/hq/harness.ts';
import { fileCollections } from '../vendors/kit/collection.ts';

const april = { start: '2026-04-01T00:00:00', end: '2026-04-02T00:00:00' };

test.each([
  ["type eq 'SickLeave' or type eq 'Vacation' and userId gt 1000000", ['SickLeave']],
  ["not (type eq 'Vacation')", ['SickLeave']],
  ["contains(note,'O''Neill & Co')", ['SickLeave']],
  ["startDate lt datetime'2026-05-01T00:00:00Z'", ['SickLeave']],
  ['startDate ge 2026-05-01', ['Vacation']],
  ['note ne null and isApproved eq false', ['SickLeave']],
])('the filter %s is understood, with and without $', async (filter, types) => {
  const { list, make } = createHqHarness();
  make({ type: 'SickLeave', note: "for O'Neill & Co", ...april });
  make();
  const text = encodeURIComponent(filter);
  for (const name of ['filter', '$filter']) {
    const rows = await list(`/v2/Absences?${name}=${text}&orderby=id`);
    expect(rows.map(({ type }) => type)).toEqual(types);
  }
});

test.each(['nosuch eq 1', 'userId eq', "userId eq '1'", 'userId is 1', '(userId eq 1'])(
  'the filter %s is refused',
  async (filter) => {
    const { send, make } = createHqHarness();
    make();
    expect((await send('GET', `/v2/Absences?filter=${encodeURIComponent(filter)}`)).status).toBe(400);
  },
);

test('v2 gives at most a thousand records, counts the whole collection and links on until the end', async () => {
  const { send, makeMany } = createHqHarness();
  makeMany(1002);
  const page = await send('GET', '/v2/Absences?top=5000&orderby=id&filter=id gt 9002');
  expect(page.body).toHaveLength(1000);
  expect(page.headers.get('helloHQ-Count')).toBe('1002');
  const last = await send('GET', page.headers.get('helloHQ-NextLink')?.replace(/^https:..[^/]+/, '') ?? '');
  expect([last.body, last.headers.get('helloHQ-NextLink')]).toMatchObject([[{}], '']);
});

test('a list without an order is not in the order of the ids', async () => {
  const { list, make } = createHqHarness();
  const [first, second] = [make(), make()];
  expect((await list('/v2/Absences')).map(({ id }) => id)).toEqual([second.id, first.id]);
});

test('switch requiresDollar: parameters without $ are silently ignored', async () => {
  const { list, make } = createHqHarness({ requiresDollar: true });
  make();
  expect(await list('/v2/Absences?filter=id eq 0')).toHaveLength(1);
  expect(await list('/v2/Absences?$filter=id eq 0')).toHaveLength(0);
});

test('switch dataWrapped: v2 lists lie in data', async () => {
  const { send } = createHqHarness({ dataWrapped: true });
  expect((await send('GET', '/v2/Users')).body).toMatchObject({ data: [{ eMailWork: 'anna@example.org' }] });
});

test('v1 writes PascalCase, keys in parentheses and value, and answers 201 and 204', async () => {
  const { send, user } = createHqHarness();
  const list = `/v1/Users(${user.id})/Absences`;
  const form = {
    UserId: user.id,
    Start: '2026-06-08T00:00:00',
    End: '2026-06-09T00:00:00',
    Type: 'ChildSick',
  };
  const created = await send('POST', list, form);
  expect([created.status, created.body]).toMatchObject([201, { ...form, MissedDays: 1 }]);
  const listed = await send('GET', `${list}?$filter=Id ge ${created.body.Id}&$count=true`);
  expect(listed.body).toMatchObject({ '@odata.count': 1, value: [{ Id: created.body.Id }] });
  expect((await send('DELETE', `${list}(${created.body.Id})`)).status).toBe(204);
  expect((await send('GET', `${list}(${created.body.Id})`)).status).toBe(404);
});

test('v1 finds an absence only below its own user', async () => {
  const { send, make, person } = createHqHarness();
  const other = person.createUser({ firstName: 'Ben', lastName: 'Muster', email: 'ben@example.org' });
  expect((await send('DELETE', `/v1/Users(${other.id})/Absences(${make().id})`)).status).toBe(404);
});

test('v1 hides deactivated users unless asked, v2 shows and marks them', async () => {
  const { send, list, person, user } = createHqHarness();
  person.deactivateUser(user.id);
  expect((await send('GET', '/v1/Users')).body.value).toEqual([]);
  expect((await send('GET', '/v1/Users?includedeactivated=true')).body.value).toHaveLength(1);
  expect(await list('/v2/Users')).toMatchObject([{ id: user.id, isDeactivated: true }]);
});

test('a token that is unknown or revoked gets a 401 until it is added again', async () => {
  const { send, person } = createHqHarness();
  expect((await send('GET', '/v1/Me', undefined, 'other')).status).toBe(401);
  person.revokeToken('hq-token');
  expect((await send('GET', '/v2/Users')).status).toBe(401);
  person.addToken('hq-token');
  expect((await send('GET', '/v1/Me')).status).toBe(200);
});

test('one call too many in a minute gets a 429, without a word about when to come back', async () => {
  const { send, person, pass } = createHqHarness({ callsPerMinute: 2 });
  await send('GET', '/v2/Users');
  await send('GET', '/v1/Users');
  const refused = await send('GET', '/v2/Users');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, null]);
  pass(15);
  person.setLimits({ sendsRetryAfter: true });
  expect((await send('GET', '/v2/Users')).headers.get('retry-after')).toBe('45');
  pass(45);
  expect((await send('GET', '/v2/Users')).status).toBe(200);
});

test('everything survives in a file, and ids are not used twice', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'hq-')), 'hq.sqlite');
  const before = createHqHarness({}, fileCollections(path));
  const { id } = before.make();
  before.person.deleteAbsence(id);
  before.person.revokeToken('hq-token');
  const after = createHqHarness({}, fileCollections(path));
  expect(after.simulator.state().users[0]).toEqual(before.user);
  expect(after.make().id).toBeGreaterThan(id);
  expect((await after.send('GET', '/v2/Users')).status).toBe(401);
});

test('calls are counted by pattern', async () => {
  const { send, simulator, user } = createHqHarness();
  await send('GET', `/v1/Users(${user.id})/Absences`);
  await send('GET', `/v2/Users/${user.id}`);
  expect(simulator.calls()).toEqual({ 'GET /v1/Users({id})/Absences': 1, 'GET /v2/Users/{id}': 1 });
});
