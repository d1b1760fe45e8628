import { expect, test } from '@jest/globals';
import { isFromBefore } from '../../../shared/connections/live-since.ts';

const live = { liveSince: '2026-03-10T10:00:00Z' };

test.each([
  ['2026-03-10T09:59:59.123456+00:00', true],
  ['2026-03-10T10:59:59+01:00', true],
  ['2026-03-10T09:59:59', true],
  ['2026-03-10T10:00:00Z', false],
  ['2026-03-10T10:00:00.0000001', false],
])('O7 what was made at %s is from before: %s', (madeAt, isBefore) => {
  expect(isFromBefore(live, madeAt)).toBe(isBefore);
});

test.each([undefined, '', '10.03.2026 12:00', '2026-03-10 12:00:00Z'])(
  'O7 what was made at a time that cannot be read (%s) may be from before',
  (madeAt) => {
    expect(isFromBefore(live, madeAt)).toBe(true);
  },
);

test('O7 nothing is from before where nothing went live', () => {
  expect(isFromBefore({}, undefined)).toBe(false);
});
