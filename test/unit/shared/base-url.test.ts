import { expect, test } from '@jest/globals';
import { isAllowedBaseUrl } from '../../../shared/http/base-url.ts';

test.each([
  ['https://nordagentur.mocoapp.com/api/v1', true],
  ['https://mocoapp.com/api/v1', true],
  ['http://nordagentur.mocoapp.com/api/v1', false],
  ['https://nordagentur.mocoapp.com:8443/api/v1', false],
  ['https://mocoapp.com.example.org/api/v1', false],
  ['https://evilmocoapp.com/api/v1', false],
  ['https://mocoapp.com@example.org/', false],
  ['https://user:pass@nordagentur.mocoapp.com/', false],
  ['https://169.254.169.254/', false],
  ['http://127.0.0.1:4000/api/v1', true],
  ['http://127.0.0.1:4000', true],
  ['http://127.0.0.1:40001/api/v1', false],
  ['http://127.0.0.1:4000.example.org/', false],
  ['not a url', false],
])('whether the key is sent to %s: %s', (baseUrl, expected) => {
  expect(isAllowedBaseUrl(baseUrl, 'mocoapp.com', ['http://127.0.0.1:4000'])).toBe(expected);
});
