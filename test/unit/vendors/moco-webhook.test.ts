import { createHmac } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { mocoWebhook, splitMocoEvent } from '../../../shared/vendors/moco/webhook.ts';

/** The example of MOCO's own documentation. */
const key = '1d608b9d72219b90ff2393a1d3ee0ac0';
const body = '{"id":111,"description":"a description"}';
const signature = 'bf027a86207ef1ca1cb76f5a536b41a14287ab1a0fd5b33bfe86924bc2f48fd1';

const access = (...signatureKeys: string[]) => ({
  baseUrl: 'https://n.mocoapp.com/api/v1',
  apiKey: 'k',
  signatureKeys,
});
const hook = (given: string | undefined, text = body) => ({
  headers: { 'x-moco-signature': given },
  body: text,
});

test.each([
  ['the key of the account', hook(signature), access(key), true],
  ['the second of two keys', hook(signature), access('0'.repeat(32), key), true],
  ['another key only', hook(signature), access('0'.repeat(32)), false],
  ['no key at all', hook(signature), access(), false],
  ['no signature', hook(undefined), access(key), false],
  ['an empty signature and no key', hook(''), access(), false],
  ['a body that was changed', hook(signature, body.replace('111', '112')), access(key), false],
  ['a body that was written differently', hook(signature, body.replace(',', ', ')), access(key), false],
  ['a longer signature', hook(`${signature}00`), access(key), false],
  ['nothing stored at all', hook(signature), undefined, false],
])('the signature of MOCO’s documentation with %s', (_case, webhook, secret, expected) => {
  expect(mocoWebhook.isGenuine(webhook, secret)).toBe(expected);
});

test('the key is taken as text, not as hexadecimal bytes', () => {
  const decoded = createHmac('sha256', Buffer.from(key, 'hex')).update(body).digest('hex');
  expect(mocoWebhook.isGenuine(hook(decoded), access(key))).toBe(false);
});

test('a webhook says target, event, record and time, and nothing else of its body', () => {
  const headers = {
    'x-moco-target': 'Project',
    'x-moco-event': 'update',
    'x-moco-timestamp': '1772640000000',
  };
  const expected = { event: 'Project update', recordId: '111', occurredAt: '1772640000000' };
  expect(mocoWebhook.read({ headers, body })).toEqual(expected);
});

test.each(['{', '[]', '{"id":"111"}', '{"description":"x"}', ''])(
  'the body %j is not what MOCO sends',
  (text) => {
    expect(mocoWebhook.read({ headers: {}, body: text })).toBeUndefined();
  },
);

test('an event as we name it is subscribed as target and event', () => {
  expect(splitMocoEvent('User update')).toEqual({ target: 'User', event: 'update' });
});
