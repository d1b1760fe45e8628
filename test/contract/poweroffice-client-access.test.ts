import { expect, test } from '@jest/globals';
import { tokenUrlOf, powerOfficeAccess } from '../../shared/vendors/poweroffice/access.ts';
import { powerOfficeVendor } from '../../shared/vendors/poweroffice/vendor.ts';
import { access, keys } from './poweroffice-client-harness.ts';

test('the three keys are enough for production', () => {
  expect(powerOfficeAccess.parse(keys)).toEqual({
    ...keys,
    baseUrl: 'https://goapi.poweroffice.net/v2',
    requestsPerSecond: 10,
  });
});

test('keys cannot be sent to another host by way of the token address', () => {
  const tokenUrl = 'https://elsewhere.example/OAuth/Token';
  expect(powerOfficeAccess.safeParse({ ...keys, tokenUrl }).success).toBe(false);
  const baseUrl = 'https://elsewhere.example/v2';
  expect(powerOfficeAccess.safeParse({ ...keys, tokenUrl, baseUrl }).success).toBe(true);
});

test('calls are set aside close to the limit, live work before backfill, and every second is counted', () => {
  const quota = powerOfficeVendor.quota(access, { id: 'c', accounts: {} });
  expect(quota.limit.perSecond).toBe(9);
  expect(quota.limit.ahead.backfill).toBeLessThan(quota.limit.ahead.live);
  expect(quota).toMatchObject({ strictPerSecond: 10, tenant: 'c' });
});

test('the budget belongs to the subscription key, over all Go clients, and does not tell it', () => {
  const { id } = powerOfficeVendor.quota(access, { id: 'c', accounts: {} });
  expect(powerOfficeVendor.quota({ ...access, clientKey: 'another' }, { id: 'd', accounts: {} }).id).toBe(id);
  expect(
    powerOfficeVendor.quota({ ...access, subscriptionKey: 'another' }, { id: 'c', accounts: {} }).id,
  ).not.toBe(id);
  expect(id).toMatch(/^poweroffice:[\w-]{8,24}$/);
  expect(id).not.toContain(keys.subscriptionKey.slice(0, 6));
});

test.each([
  ['https://goapi.poweroffice.net/v2', 'https://goapi.poweroffice.net/OAuth/Token'],
  ['https://goapi.poweroffice.net/Demo/v2/', 'https://goapi.poweroffice.net/Demo/OAuth/Token'],
])('tokens for %s come from %s', (baseUrl, expected) => {
  expect(tokenUrlOf({ baseUrl })).toBe(expected);
});
