import { expect, test } from '@jest/globals';
import { createWorkplace, events, nobody } from './awork-workplace.ts';

const span = { startOn: '2026-04-02T00:00:00Z', endOn: '2026-04-07T00:00:00Z' };
const oneDay = { startOn: '2026-04-02T00:00:00Z', endOn: '2026-04-02T00:00:00Z' };

/** A workplace whose person is absent through the API. */
function createOffice(workspace = {}) {
  const workplace = createWorkplace(workspace);
  const { send, user } = workplace;
  const post = (more: object = {}, key = 'awork-key') =>
    send('POST', '/absences', { userId: user.id, ...span, ...more }, key);
  return { ...workplace, post };
}

test('an absence is a span of whole days of one person', async () => {
  const { post, send, user } = createOffice();
  const { status, body } = await post({ description: 'Ostern' });
  expect(status).toBe(200);
  expect(body).toEqual({
    ...{ id: expect.any(String), userId: user.id, description: 'Ostern', externalProvider: null },
    ...{ startOn: '2026-04-02T00:00:00Z', endOn: '2026-04-07T23:59:59Z', isReadOnly: false },
    ...{ isHalfDayOnStart: false, isHalfDayOnEnd: false, deletedOn: null, deletedBy: null },
    ...{ createdOn: expect.any(String), createdBy: expect.any(String) },
    ...{ updatedOn: expect.any(String), updatedBy: expect.any(String) },
  });
  expect((await send('GET', `/absences/${body.id}`)).body).toEqual(body);
});

test.each([
  ['the morning of one day', oneDay, { isHalfDayOnStart: true }, '02T00:00:00', '02T12:00:00'],
  ['the afternoon of one day', oneDay, { isHalfDayOnEnd: true }, '02T12:00:00', '02T23:59:59'],
  ['from a noon on', span, { isHalfDayOnStart: true }, '02T12:00:00', '07T23:59:59'],
  ['until a noon', span, { isHalfDayOnEnd: true }, '02T00:00:00', '07T12:00:00'],
])('half days mean %s', async (_name, days, halves, start, end) => {
  const { body } = await createOffice().post({ ...days, ...halves });
  expect(body).toMatchObject({ ...halves, startOn: `2026-04-${start}Z`, endOn: `2026-04-${end}Z` });
});

test('the time of day is ignored, and the day is that in UTC', async () => {
  const { body } = await createOffice().post({
    ...{ startOn: '2026-04-02T00:00:00+02:00', endOn: '2026-04-07T12:00:00Z' },
  });
  expect(body).toMatchObject({ startOn: '2026-04-01T00:00:00Z', endOn: '2026-04-07T23:59:59Z' });
});

test('an absence needs both ends in order, somebody known who works here, and texts that are not too long', async () => {
  const { post, person, user } = createOffice();
  const wrong = [
    ...[{ startOn: undefined }, { endOn: undefined }, { endOn: '2026-04-01T23:00:00Z' }, { userId: nobody }],
    ...[{ description: 'x'.repeat(1001) }, { externalProvider: 'x'.repeat(101) }],
    { ...oneDay, isHalfDayOnStart: true, isHalfDayOnEnd: true },
  ];
  for (const each of wrong) expect((await post(each)).status).toBe(400);
  expect((await post({ endOn: '2026-04-01T00:00:00Z' })).body).toMatchObject({ code: 'date-dependency' });
  person.deactivateUser(user.id);
  expect(await post()).toMatchObject({ status: 400, body: { code: 'deactivated-user' } });
});

test('a change clears what it leaves out, and a deleted absence is gone', async () => {
  const { post, send, user } = createOffice();
  const { id } = (await post({ description: 'Ostern', externalProvider: 'MOCO', isHalfDayOnEnd: true })).body;
  const path = `/absences/${id}`;
  const put = await send('PUT', path, { userId: user.id, ...oneDay });
  const cleared = { description: null, externalProvider: null, isReadOnly: false, isHalfDayOnEnd: false };
  expect(put).toMatchObject({ status: 200, body: { ...cleared, endOn: '2026-04-02T23:59:59Z' } });
  expect((await send('DELETE', path)).status).toBe(204);
  for (const method of ['GET', 'DELETE']) expect((await send(method, path)).status).toBe(404);
});

test('what another system keeps is closed to people but open to the API', async () => {
  const { post, send, person, user, simulator } = createOffice();
  const kept = { externalProvider: 'MOCO' };
  const { id, ...body } = (await post(kept)).body;
  expect(body).toMatchObject({ isReadOnly: true });
  expect(() => person.changeAbsence(id, { description: 'x' })).toThrow('read-only');
  expect(() => person.deleteAbsence(id)).toThrow('read-only');
  const put = await send('PUT', `/absences/${id}`, { userId: user.id, ...oneDay, ...kept });
  expect(put.status).toBe(200);
  expect((await send('DELETE', `/absences/${id}`)).status).toBe(204);
  expect(simulator.state().absences).toEqual([]);
});

test('lists of absences narrow by person, days and system, and are ordered', async () => {
  const { post, person, list, user } = createOffice();
  const other = person.createUser({ firstName: 'B', lastName: 'B' });
  const first = (await post({ ...oneDay, externalProvider: 'MOCO' })).body.id;
  const later = { startOn: '2026-05-04', endOn: '2026-05-05' };
  const second = person.createAbsence({ userId: other.id, ...later }).id;
  const ids = async (query: string) => (await list(`/absences?pageSize=100&${query}`)).map(({ id }) => id);
  expect(await ids(`filterby=userId eq guid'${user.id}'`)).toEqual([first]);
  expect(await ids("filterby=endOn ge datetime'2026-05-01T00:00:00'")).toEqual([second]);
  expect(await ids("filterby=startOn le datetime'2026-04-02T23:59:59'")).toEqual([first]);
  expect(await ids("filterby=externalProvider eq 'MOCO'")).toEqual([first]);
  expect(await ids('orderby=startOn desc')).toEqual([second, first]);
});

test('without rights over planning data only one’s own absences are seen and written', async () => {
  const { post, send, person, user } = createOffice();
  person.addKey({ key: 'small', userId: user.id, isAdmin: false });
  const other = person.createUser({ firstName: 'B', lastName: 'B' });
  const { id } = person.createAbsence({ userId: other.id, ...span });
  const own = (await post({}, 'small')).body;
  const asSmall = (method: string, path: string, body?: object) => send(method, path, body, 'small');
  expect(JSON.parse((await asSmall('GET', '/absences')).text)).toEqual([own]);
  const form = { userId: other.id, ...span };
  const refused = [
    ...[await asSmall('GET', `/absences/${id}`), await asSmall('POST', '/absences', form)],
    ...[await asSmall('PUT', `/absences/${id}`, form), await asSmall('PUT', `/absences/${own.id}`, form)],
    await asSmall('DELETE', `/absences/${id}`),
  ];
  for (const each of refused) expect(each).toMatchObject({ status: 401, body: { code: 'unauthorized' } });
  expect((await asSmall('DELETE', `/absences/${own.id}`)).status).toBe(204);
});

test('overlapping absences are let in unless the workspace refuses them', async () => {
  for (const refusesOverlappingAbsences of [false, true]) {
    const { post, person, user, simulator } = createOffice({ refusesOverlappingAbsences });
    const other = person.createUser({ firstName: 'B', lastName: 'B' });
    await post({ ...oneDay, isHalfDayOnStart: true });
    expect((await post({ ...oneDay, isHalfDayOnEnd: true })).status).toBe(200);
    expect((await post({ userId: other.id })).status).toBe(200);
    const overlapping = await post();
    expect(overlapping.status).toBe(refusesOverlappingAbsences ? 400 : 200);
    const { id } = person.createAbsence({ userId: user.id, startOn: '2026-05-04', endOn: '2026-05-05' });
    person.changeAbsence(id, { endOn: '2026-05-06', description: 'Umzug' });
    expect(simulator.state().absences.at(-1)).toMatchObject({ endOn: '2026-05-06T23:59:59Z' });
  }
});

test('webhooks tell of absences, of deleted ones with the moment and the author', async () => {
  const { person, user, listen, flush, received } = createOffice();
  await listen('absence_added,absence_updated,absence_deleted');
  const { id } = person.createAbsence({ userId: user.id, ...span });
  person.changeAbsence(id, { isHalfDayOnEnd: true });
  person.deleteAbsence(id);
  await flush();
  expect(events(received)).toEqual(['absence_added', 'absence_updated', 'absence_deleted']);
  const changes = expect.arrayContaining([
    { property: 'EndOn', old: '2026-04-07T23:59:59Z', new: '2026-04-07T12:00:00Z' },
  ]);
  expect(received[1]?.body).toMatchObject({ entityType: 'absence', entityId: id, changes });
  const entity = { id, deletedOn: expect.any(String), deletedBy: expect.any(String) };
  expect(received[2]?.body).toMatchObject({ entity });
});

test('deleting a user leaves absences without user, deactivating one leaves all', async () => {
  const { post, person, user, simulator } = createOffice();
  await post();
  person.deactivateUser(user.id);
  expect(simulator.state().absences).toMatchObject([{ userId: user.id }]);
  person.deleteUser(user.id);
  expect(simulator.state().absences).toMatchObject([{ userId: null }]);
});
