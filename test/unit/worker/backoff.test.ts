import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { backoffSeconds, isExhausted } from '../../../shared/worker/backoff.ts';

test('a wait is never shorter than a second nor longer than the queue can delay', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
      const seconds = backoffSeconds(attempt, random);
      expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 900).toBe(true);
    }),
  );
});

test('waits are spread by a fifth, so that records that failed together return apart', () => {
  expect([backoffSeconds(3, 0), backoffSeconds(3, 0.5), backoffSeconds(3, 0.999)]).toEqual([48, 60, 72]);
});

test('a further attempt never waits less than an earlier one', () => {
  const waits = Array.from({ length: 12 }, (_, attempt) => backoffSeconds(attempt, 0.5));
  expect(waits.toSorted((one, other) => one - other)).toEqual(waits);
});

test('retries last for a week, so a vendor down for three days recovers without a person', () => {
  const at = (days: number) => new Date(Date.parse('2026-03-01T00:00:00Z') + days * 86_400_000);
  const failing = { attempt: 600, firstAt: '2026-02-01T00:00:00.000Z', failedAt: '2026-03-01T00:00:00.000Z' };
  expect([3, 7, 7.001].map((days) => isExhausted(failing, at(days)))).toEqual([false, false, true]);
});
