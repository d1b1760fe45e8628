import { expect, test } from '@jest/globals';
import { aworkHookHeader, aworkWebhook } from '../../../shared/vendors/awork/webhook.ts';

const [old, current] = ['o'.repeat(40), 'n'.repeat(40)];
const access = (...hookSecrets: string[]) => ({ apiKey: 'k', hookSecrets });
const hook = (given: string | undefined, body = '{}') => ({
  headers: { [aworkHookHeader.toLowerCase()]: given },
  body,
});

test.each([
  ['the secret we configured', hook(current), access(current), true],
  ['the old one during a rotation', hook(old), access(old, current), true],
  ['the new one during a rotation', hook(current), access(old, current), true],
  ['the old one after a rotation', hook(old), access(current), false],
  ['a part of it', hook(current.slice(1)), access(current), false],
  ['nothing', hook(undefined), access(current), false],
  ['an empty one where none is configured', hook(''), access(), false],
  ['nothing stored at all', hook(current), undefined, false],
])('a webhook with %s', (_case, webhook, secret, expected) => {
  expect(aworkWebhook.isGenuine(webhook, secret)).toBe(expected);
});

const entityId = 'aaaaaaaa-0000-4000-8000-000000000001';

test('a webhook says event, record and time', () => {
  const body = JSON.stringify({
    eventType: 'timetracking_added',
    entityId,
    timestamp: '2026-03-04T10:00:00Z',
    entity: {},
  });
  const expected = { event: 'timetracking_added', recordId: entityId, occurredAt: '2026-03-04T10:00:00Z' };
  expect(aworkWebhook.read(hook(current, body))).toEqual(expected);
});

test('a test event without a record is read, and points at nothing', () => {
  expect(aworkWebhook.read(hook(current, '{"eventType":"test"}'))).toMatchObject({
    event: 'test',
    recordId: undefined,
  });
});

test.each(['{', '{}', '{"eventType":1}', '{"eventType":"x","entityId":"../users"}'])(
  'the body %j is not what awork sends',
  (body) => {
    expect(aworkWebhook.read(hook(current, body))).toBeUndefined();
  },
);
