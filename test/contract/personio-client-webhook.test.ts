import { expect, test } from '@jest/globals';
import { personioAccess } from '../../shared/vendors/personio/access.ts';
import { personioVendor } from '../../shared/vendors/personio/vendor.ts';
import { personioWebhook } from '../../shared/vendors/personio/webhook.ts';
import { createOffice } from '../vendors/personio/harness.ts';

const newest = 'n'.repeat(32);
const older = 'o'.repeat(32);
const access = { clientId: 'c', clientSecret: 's', hookSecrets: [newest, older] };

const webhook = (event_name: string, payload: unknown) => ({
  headers: {},
  body: JSON.stringify({ company_id: '4711', event_name, occurred_at: '2026-06-03T07:30:00Z', payload }),
});

test.each([
  [newest, true],
  [older, true],
  [`Bearer ${newest}`, false],
  [newest.slice(1), false],
  ['', false],
  [undefined, false],
])('of the header %s it is %s that the webhook is genuine', (authorization, genuine) => {
  expect(personioWebhook.isGenuine({ headers: { authorization }, body: '{}' }, access)).toBe(genuine);
});

test('without tokens no webhook is genuine', () => {
  const raw = { headers: { authorization: '' }, body: '{}' };
  expect(personioWebhook.isGenuine(raw, { ...access, hookSecrets: [] })).toBe(false);
  expect(personioWebhook.isGenuine(raw, undefined)).toBe(false);
});

test.each<[object]>([
  [{ id: 'b-1' }],
  [{ absence_period_id: 'b-1' }],
  [{ absence_period: { id: 'b-1' } }],
  [{ 'absence-period': { id: 'b-1' } }],
  [{ 'absence-period': { id: 'b-1', person: { id: '101' } }, person: { id: '101' } }],
  [{ 'absence-period-id': 'b-1' }],
  [{ absencePeriod: { id: 'b-1' } }],
  [{ absencePeriodId: 'b-1' }],
  [{ ASSUMED_id: 'b-1' }],
  [{ id: 'b-1', person_id: '101', absence_period_id: 'x' }],
])('the absence is found in the payload %j', (payload) => {
  expect(personioWebhook.read(webhook('absence-period.updated.status', payload))).toEqual({
    ...{ event: 'absence-period.updated.status', recordId: 'b-1', occurredAt: '2026-06-03T07:30:00Z' },
  });
});

test.each<[object]>([
  [{ id: 101 }],
  [{ person_id: '101' }],
  [{ person: { id: '101' } }],
  [{ personId: '101' }],
])('the person is found in the payload %j', (payload) => {
  expect(personioWebhook.read(webhook('person.created', payload))).toMatchObject({ recordId: '101' });
});

test.each<[string, object]>([
  ['absence-period.deleted', {}],
  ['absence-period.deleted', { person_id: '101' }],
  ['absence-period.deleted', { id: '../persons' }],
  ['employment.updated', { id: 'e1' }],
  ['webhook.test', { id: 'x' }],
])('%s with %j names no record', (event, payload) => {
  expect(personioWebhook.read(webhook(event, payload))).toMatchObject({ event, recordId: undefined });
});

test.each(['', '[]', '{"event_name":"person.created"}', '{"payload":{}}'])(
  'the body %s is not what Personio sends',
  (body) => expect(personioWebhook.read({ headers: {}, body })).toBeUndefined(),
);

test('an access needs the key only, reads v2 and counts its calls by key', () => {
  const parsed = personioAccess.parse({ clientId: 'c', clientSecret: 's' });
  expect(parsed).toMatchObject({ baseUrl: 'https://api.personio.de', apiVersion: 'v2', hookSecrets: [] });
  expect(personioVendor.quota(parsed, { id: 'c1', accounts: {} })).toMatchObject({
    id: 'personio:c',
    limit: { perSecond: 3 },
  });
});

test.each(['underscore', 'hyphen'] as const)(
  'what Personio sends with the key written with %s names the absence and the person',
  async (webhookPayloadKey) => {
    const office = await createOffice({ webhookPayloadKey });
    await office.send('POST', '/v2/webhooks', {
      ...{ url: 'https://tandem.example/hook', status: 'ENABLED', token: newest },
      enabled_events: ['absence-period.created', 'person.updated'],
    });
    const absence = office.takeDays();
    office.person.updatePerson(office.anna.id, { lastName: 'Neu' });
    await office.simulator.outbox.flush();
    const read = office.received.map(({ body }) =>
      personioWebhook.read({ headers: {}, body: JSON.stringify(body) }),
    );
    expect(read.map((event) => event?.recordId)).toEqual([absence.id, office.anna.id]);
  },
);
