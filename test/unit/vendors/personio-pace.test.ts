import { expect, test } from '@jest/globals';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
import { personioAccess } from '../../../shared/vendors/personio/access.ts';
import { personioVendor } from '../../../shared/vendors/personio/vendor.ts';
import { createVirtualClock } from '../../benchmark/virtual-clock.ts';
import { createMemoryQuota } from '../../twins/memory-quota.ts';

const START = Date.parse('2026-06-01T10:00:00Z');
const VENDOR_SECONDS = 0.05;

/** The most calls that began within any second, when so many workers call one after the other, each as fast as it may. */
async function busiestSecond(workers: number, callsEach: number): Promise<number> {
  const clock = createVirtualClock(START);
  const personio = personioVendor.quota(personioAccess.parse({ clientId: 'id', clientSecret: 'secret' }), {
    id: 'c1',
    accounts: {},
  });
  const quota = createMemoryQuota(clock.now);
  const began: number[] = [];
  const work = async () => {
    const meter = createRateLimiter(quota, clock.now, clock.sleep).meter({ personio });
    for (let call = 0; call < callsEach; call += 1) {
      await meter.spend('personio');
      began.push(clock.now().getTime());
      await clock.sleep(VENDOR_SECONDS);
    }
  };
  let running = workers;
  for (let worker = 0; worker < workers; worker += 1) void work().then(() => (running -= 1));
  // Somebody must still be asleep when the last one is done.
  void clock.sleep(3600);
  await clock.run(() => running === 0);
  expect(began).toHaveLength(workers * callsEach);
  return Math.max(...began.map((from) => began.filter((at) => at >= from && at < from + 1000).length));
}

/** v1 documents 15 calls a second for employees, v2 was observed to refill 10 a second for absences. */
test.each([
  ['one comparison', 1, 60],
  ['fifty records at once', 50, 1],
])('P1: %s never asks Personio more than ten times within a second', async (_what, workers, callsEach) => {
  expect(await busiestSecond(workers, callsEach)).toBeLessThanOrEqual(10);
});
