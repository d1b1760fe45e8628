import { expect, test } from '@jest/globals';
import { memoryCollections } from '../vendors/kit/collection.ts';
import type { GivenCompany } from '../vendors/personio/company.ts';
import { createOffice, createHarness } from '../vendors/personio/harness.ts';

const absenceEvents = [
  'absence-period.created',
  'absence-period.updated.status',
  'absence-period.updated.timerange',
  'absence-period.deleted',
];

async function createListener(company: GivenCompany = {}) {
  const office = await createOffice(company);
  const listen = (more = {}) =>
    office.send('POST', '/v2/webhooks', {
      ...{ url: 'https://tandem.example/hook', enabled_events: [...absenceEvents, 'person.updated'] },
      ...{ status: 'ENABLED', token: 'long secret', ...more },
    });
  const flush = () => office.simulator.outbox.flush();
  const events = () => office.received.map(({ body }) => body['event_name']);
  return { ...office, listen, flush, events };
}

test('a new webhook is switched off and wants a token unless the form says otherwise', async () => {
  const { send, listen, takeDays, flush, received } = await createListener();
  const created = await listen({ status: undefined });
  expect(created).toMatchObject({ status: 201, body: { status: 'DISABLED', auth_type: 'TOKEN' } });
  takeDays();
  await flush();
  expect(received).toEqual([]);
  expect((await listen({ token: undefined })).status).toBe(400);
  const path = `/v2/webhooks/${created.body.id}`;
  expect((await send('PATCH', path, { status: 'ENABLED' })).body).toMatchObject({ status: 'ENABLED' });
  expect((await send('DELETE', path)).status).toBe(204);
  expect((await send('GET', path)).status).toBe(404);
});

test('a webhook needs HTTPS, known events and at most three headers of its own', async () => {
  const { listen } = await createListener();
  expect((await listen({ url: 'http://tandem.example' })).status).toBe(400);
  expect((await listen({ enabled_events: ['absence.created'] })).status).toBe(400);
  const headers = { a: '1', b: '2', c: '3', d: '4' };
  expect((await listen({ auth_type: 'CUSTOM', custom_headers: headers })).status).toBe(400);
});

test('the token is the whole Authorization header, and custom headers are sent instead', async () => {
  const { listen, takeDays, flush, received } = await createListener();
  await listen();
  await listen({ auth_type: 'CUSTOM', custom_headers: { 'x-secret': 'own' } });
  takeDays();
  await flush();
  const headers = received.map((each) => [each.headers.get('authorization'), each.headers.get('x-secret')]);
  expect(headers).toHaveLength(2);
  expect(headers).toEqual(
    expect.arrayContaining([
      ['long secret', null],
      [null, 'own'],
    ]),
  );
});

test.each([
  ['underscore', 'absence_period'],
  ['hyphen', 'absence-period'],
] as const)('deliveries carry an id only, under the key with a(n) %s', async (webhookPayloadKey, key) => {
  const { listen, takeDays, flush, received } = await createListener({ webhookPayloadKey });
  await listen();
  const { id } = takeDays();
  await flush();
  expect(received[0]?.body).toEqual({
    company_id: '4711',
    event_name: 'absence-period.created',
    occurred_at: '2026-06-03T10:00:00.000Z',
    payload: { [key]: { id } },
    meta: {},
  });
});

test('a delivery about a person names the person', async () => {
  const { person, listen, flush, received, anna } = await createListener();
  await listen();
  person.updatePerson(anna.id, { email: 'new@nord.example' });
  await flush();
  expect(received[0]?.body).toMatchObject({
    event_name: 'person.updated',
    payload: { person: { id: anna.id } },
  });
});

test('edits of time and status have their own events, and another type alone has none', async () => {
  const { person, listen, takeDays, flush, events, anna } = await createListener();
  const other = person.createAbsenceType({ name: 'Elternzeit', unit: 'DAY' });
  await listen();
  const { id } = takeDays();
  person.updateAbsence(id, { typeId: other.id });
  person.touchAbsence(id);
  person.updateAbsence(id, { status: 'DELETION_PENDING', lastDay: '2026-06-12' });
  person.deleteAbsence(id);
  person.updatePerson(anna.id, { email: 'new@nord.example' });
  await flush();
  expect(events()).toEqual([...absenceEvents, 'person.updated']);
});

test('a server error is tried 14 times within three days, each round with a fast second try', async () => {
  const { listen, takeDays, flush, received, receiver, pass, simulator } = await createListener();
  receiver.status = 503;
  await listen();
  takeDays();
  await flush();
  pass(10);
  await flush();
  expect(received).toHaveLength(2);
  for (let hour = 0; hour < 80; hour += 1) {
    pass(3600);
    await flush();
  }
  expect([received.length, simulator.outbox.pending().length]).toEqual([14, 0]);
});

test('a refusal by the receiver is not tried again', async () => {
  const { listen, takeDays, flush, receiver, simulator } = await createListener();
  await listen();
  for (const status of [400, 401, 410, 501, 302]) {
    receiver.status = status;
    takeDays();
    await flush();
    expect(simulator.outbox.pending()).toEqual([]);
  }
});

test('a single day with both halves and times of the other unit are refused', async () => {
  const { person, takeDays, anna, doctor } = await createOffice();
  expect(() => takeDays({ startsAtNoon: true, endsAtNoon: true })).toThrow('Invalid absence day');
  const days = { personId: anna.id, typeId: doctor.id, firstDay: '2026-06-08', lastDay: null };
  expect(() => person.createAbsence(days)).toThrow('has no firstDay');
  const hours = { personId: anna.id, typeId: doctor.id, startsAt: '2026-06-08T09:00:00Z', endsAt: null };
  expect(() => person.createAbsence(hours)).toThrow();
});

test('records, tokens, rights and hidden attributes outlive the simulator when the collections do', async () => {
  const collections = memoryCollections();
  const before = await createOffice({}, collections);
  const { id } = before.takeDays();
  before.person.setRights('personio-client', ['absences:read', 'persons:read']);
  before.person.hideAttributes(['email']);
  const after = await createHarness({}, collections);
  expect(after.tokens).toEqual(before.tokens);
  expect((await after.get('/v2/webhooks')).status).toBe(403);
  expect((await after.get('/v2/persons')).body._data?.[0]).not.toHaveProperty('email');
  expect((await after.get(`/v2/absence-periods/${id}`)).status).toBe(200);
  expect(after.person.createPerson({ firstName: 'Ben', lastName: 'Muster' }).id).toBe('102');
});
