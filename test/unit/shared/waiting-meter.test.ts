import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import { waitingMeter } from '../../../shared/quota/waiting-meter.ts';
import { failureOf } from './http-harness.ts';

const START = Date.parse('2026-03-04T10:00:00Z');

/** A budget that has a call to spare after so many refusals of 14 seconds each. */
function createBusyBudget(refusals: number) {
  let clock = START;
  let left = refusals;
  const meter = {
    async spend() {
      left -= 1;
      if (left >= 0) throw new Failure(commonReasons['quota-booked'], { retryAfterSeconds: 14 });
    },
    report: async () => undefined,
    spent: () => ({}),
  };
  const patience = {
    sleep: async (seconds: number) => void (clock += seconds * 1000),
    now: () => new Date(clock),
    longestSeconds: 15,
  };
  return { meter: waitingMeter(meter, patience), waitedSeconds: () => (clock - START) / 1000 };
}

test('a sweep waits for its calls, one after the other, as long as its function goes on', async () => {
  const { meter, waitedSeconds } = createBusyBudget(3);
  await meter.spend('awork', START + 55_000);
  expect(waitedSeconds()).toBe(42);
});

test('a sweep does not wait for a call beyond the end of its function', async () => {
  const { meter, waitedSeconds } = createBusyBudget(3);
  const failure = await failureOf(meter.spend('awork', START + 35_000));
  expect(failure.reason).toMatchObject({ code: 'quota-booked', kind: 'retry' });
  expect(waitedSeconds()).toBe(28);
});
