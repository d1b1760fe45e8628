import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decideDraw, emptyBucket, refundCalls, reservePlaces } from '../../../shared/quota/gcra.ts';
import type { Bucket } from '../../../shared/quota/gcra.ts';
import type { Lane, QuotaLimit } from '../../../shared/quota/quota.ts';
import { windowLimit } from '../../../shared/quota/quota.ts';
import { aworkAccess } from '../../../shared/vendors/awork/access.ts';
import { aworkVendor } from '../../../shared/vendors/awork/vendor.ts';
import { mocoAccess } from '../../../shared/vendors/moco/access.ts';
import { mocoVendor } from '../../../shared/vendors/moco/vendor.ts';

const own = { id: 'c', accounts: {} };
const known = { id: 'c', accounts: { aworkWorkspaceId: 'w' } };

const lanes: Lane[] = ['backfill', 'live', 'committed'];
const begin = Date.parse('2026-03-04T10:00:00Z');
const draws = fc.array(
  fc.record({ wait: fc.nat(20_000), lane: fc.constantFrom(...lanes), calls: fc.integer({ min: 1, max: 4 }) }),
  { maxLength: 300 },
);

/** Times at which calls were granted. */
function grants(limit: ReturnType<typeof windowLimit>, asked: { wait: number; lane: Lane; calls: number }[]) {
  let bucket: Bucket = emptyBucket;
  let now = begin;
  return asked.flatMap(({ wait, lane, calls }) => {
    now += wait;
    const decided = decideDraw(bucket, { limit }, { lane, calls }, now);
    bucket = decided.bucket;
    return decided.draw.granted ? [{ at: now, calls }] : [];
  });
}

test.each([
  [120, 120],
  [1200, 120],
  [20, 10],
])('no window ever holds more than the %d calls in %d seconds that a vendor allows', (calls, seconds) => {
  fc.assert(
    fc.property(draws, (asked) => {
      const granted = grants(windowLimit(calls, seconds), asked);
      for (const { at } of granted) {
        const inWindow = granted.filter((each) => each.at >= at && each.at < at + seconds * 1000);
        expect(inWindow.reduce((sum, each) => sum + each.calls, 0)).toBeLessThanOrEqual(calls);
      }
    }),
  );
});

test.each(['backfill', 'live'] as const)(
  'who is refused in the lane %s comes back one behind the other, at twice the pace as some need fewer calls',
  (lane) => {
    const limit = windowLimit(120, 120);
    let bucket: Bucket = { ...emptyBucket, busyUntil: begin + 600_000 };
    const slots = Array.from({ length: 20 }, () => {
      const decided = decideDraw(bucket, { limit }, { lane, calls: 3 }, begin);
      bucket = decided.bucket;
      return decided.draw.granted ? 0 : decided.draw.slotAt;
    });
    const gaps = slots.slice(1).map((slot, index) => Math.round(slot - (slots[index] ?? 0)));
    expect(slots[0]).toBeGreaterThan(begin);
    expect(gaps).toEqual(gaps.map(() => 1500 / limit.perSecond));
  },
);

test('a refused draw takes nothing from the budget', () => {
  const full = { ...emptyBucket, busyUntil: begin + 10_000_000 };
  const { draw, bucket } = decideDraw(
    full,
    { limit: windowLimit(120, 120) },
    { lane: 'live', calls: 3 },
    begin,
  );
  expect(draw.granted).toBe(false);
  expect(bucket.busyUntil).toBe(full.busyUntil);
});

test.each([
  ['backfill', 12],
  ['live', 30],
  ['committed', 48],
] as const)('of 120 calls in two minutes, %s takes at most %d at once', (lane, expected) => {
  const asked = Array.from({ length: 120 }, () => ({ wait: 0, lane, calls: 1 }));
  const granted = grants(windowLimit(120, 120), asked).length;
  // Instants are not exact, and rounding may only ever cost a call.
  expect(granted).toBeLessThanOrEqual(expected);
  expect(granted).toBeGreaterThanOrEqual(expected - 1);
});

test('live work is served where backfill has to wait, and a record already begun where live has to', () => {
  const limit = windowLimit(120, 120);
  const granted = (busyCalls: number) => {
    const bucket = { ...emptyBucket, busyUntil: begin + (busyCalls * 1000) / limit.perSecond };
    return lanes.filter((lane) => decideDraw(bucket, { limit }, { lane, calls: 1 }, begin).draw.granted);
  };
  expect(granted(15)).toEqual(['live', 'committed']);
  expect(granted(35)).toEqual(['committed']);
});

test('a record that needs more calls than its lane may run ahead is still served when nothing else is', () => {
  expect(
    decideDraw(emptyBucket, { limit: windowLimit(10, 120) }, { lane: 'backfill', calls: 4 }, begin).draw,
  ).toEqual({
    granted: true,
  });
});

test('MOCO counts per account address, whichever connection or key uses it', () => {
  const access = (apiKey: string) => mocoAccess.parse({ baseUrl: 'https://nord.mocoapp.com/api/v1', apiKey });
  expect(mocoVendor.quota(access('a'), own).id).toBe('moco:nord.mocoapp.com');
  expect(mocoVendor.quota(access('b'), own)).toEqual(mocoVendor.quota(access('a'), own));
});

test.each([1000, 3000])(
  'awork on a plan of %d a minute gets neither more in a minute nor more than 50 in a second',
  (requestsPerMinute) => {
    const { limit } = aworkVendor.quota(aworkAccess.parse({ apiKey: 'k', requestsPerMinute }), own);
    expect(limit.perSecond * 60 + limit.ahead.committed).toBeLessThanOrEqual(requestsPerMinute);
    expect(limit.perSecond + limit.ahead.committed).toBeLessThanOrEqual(
      requestsPerMinute === 1000 ? 50 : 3000,
    );
  },
);

test('awork is counted per workspace as soon as that is known', () => {
  const access = aworkAccess.parse({ apiKey: 'k' });
  expect([aworkVendor.quota(access, own).id, aworkVendor.quota(access, known).id]).toEqual([
    'awork:c',
    'awork:w',
  ]);
});

test('a customer with one record does not wait behind another’s thousand', () => {
  const limit = { perSecond: 9, ahead: { backfill: 10, live: 20, committed: 40 } };
  let bucket: Bucket = emptyBucket;
  const ask = (tenant: string) => {
    const decided = decideDraw(bucket, { limit, tenant }, { lane: 'live', calls: 5 }, begin);
    bucket = decided.bucket;
    return decided.draw.granted ? 0 : (decided.draw.slotAt - begin) / 1000;
  };
  const many = Array.from({ length: 1000 }, () => ask('large'));
  expect(many.at(-1)).toBeGreaterThan(250);
  expect(ask('small')).toBeLessThan(2);
});

test('the backlogs of customers advance together, each at its share of the pace', () => {
  const limit = { perSecond: 10, ahead: { backfill: 1, live: 1, committed: 1 } };
  let bucket: Bucket = emptyBucket;
  const slots = new Map<string, number>();
  for (let round = 0; round < 20; round += 1) {
    for (const tenant of ['a', 'b', 'c', 'd']) {
      const decided = decideDraw(bucket, { limit, tenant }, { lane: 'live', calls: 1 }, begin);
      bucket = decided.bucket;
      if (!decided.draw.granted) slots.set(tenant, (decided.draw.slotAt - begin) / 1000);
    }
  }
  for (const last of slots.values()) {
    expect(last).toBeGreaterThan(3);
    expect(last).toBeLessThan(4.5);
  }
});

/** What is left of the budget after so many calls that were made at once. */
const busy = (calls: number, limit: QuotaLimit): Bucket => ({
  ...emptyBucket,
  busyUntil: begin + (calls * 1000) / limit.perSecond,
});
const shared: QuotaLimit = { perSecond: 10, ahead: { backfill: 10, live: 20, committed: 40 } };

test('backfill that comes back is still behind live work, and live work that comes back before newcomers', () => {
  const draw = (lane: Lane, returns: boolean, calls: number) =>
    decideDraw(busy(calls, shared), { limit: shared }, { lane, calls: 1, returns }, begin).draw.granted;
  expect([draw('backfill', true, 15), draw('live', false, 15)]).toEqual([false, true]);
  expect([draw('live', true, 30), draw('live', false, 30)]).toEqual([true, false]);
});

test('backfill comes back when all live work was served', () => {
  let bucket = busy(30, shared);
  const ask = (lane: Lane) => {
    const decided = decideDraw(bucket, { limit: shared }, { lane, calls: 1 }, begin);
    bucket = decided.bucket;
    return decided.draw.granted ? 0 : (decided.draw.slotAt - begin) / 1000;
  };
  for (let record = 0; record < 50; record += 1) ask('live');
  expect(ask('backfill')).toBeGreaterThanOrEqual(4.5);
});

test('a large backlog has the whole pace to itself once the small ones of other customers are done', () => {
  let bucket = busy(40, shared);
  const ask = (tenant: string) => {
    const decided = decideDraw(bucket, { limit: shared, tenant }, { lane: 'live', calls: 1 }, begin);
    bucket = decided.bucket;
    return decided.draw.granted ? 0 : (decided.draw.slotAt - begin) / 1000;
  };
  for (let record = 0; record < 10; record += 1)
    for (let tenant = 0; tenant < 49; tenant += 1) ask(`small ${tenant}`);
  const large = Array.from({ length: 500 }, () => ask('large'));
  expect(large.at(-1)).toBeCloseTo(2.1 + (490 + 499) / 20, 1);
});

test('whoever was told to come back and never did holds nobody up for ever', () => {
  let bucket = busy(40, shared);
  for (let record = 0; record < 100; record += 1)
    bucket = decideDraw(bucket, { limit: shared, tenant: 'gone' }, { lane: 'live', calls: 1 }, begin).bucket;
  const later = begin + 120_000;
  const full = { ...bucket, busyUntil: later + 4000 };
  const { draw } = decideDraw(full, { limit: shared, tenant: 'here' }, { lane: 'backfill', calls: 1 }, later);
  expect(draw).toEqual({ granted: false, slotAt: later + 3100 });
});

test('a call of a record already begun is never refused, but waits for its place', () => {
  const reserved = reservePlaces(busy(0, shared), shared, 60, begin);
  const places = reserved.places.map((at) => (at - begin) / 1000);
  expect(places.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => 0));
  expect(places.at(-1)).toBeCloseTo(2, 3);
});

test('whoever comes back in vain stands in line with others like them, but an only record does not', () => {
  let bucket = busy(60, shared);
  const ask = (tenant: string, returns: boolean) => {
    const decided = decideDraw(bucket, { limit: shared, tenant }, { lane: 'live', calls: 1, returns }, begin);
    bucket = decided.bucket;
    return decided.draw.granted ? 0 : decided.draw.slotAt - begin;
  };
  for (const tenant of ['many', 'many', 'many', 'one']) ask(tenant, false);
  expect([ask('many', true), ask('many', true), ask('many', true)]).toEqual([2100, 2150, 2200]);
  expect(ask('one', true)).toBe(2100);
});

const resting: Bucket = { ...emptyBucket, blockedUntil: begin + 30_000 };

test('nobody is served while the vendor has asked for rest, and whoever asks comes right after it, spaced as usual', () => {
  const limit = windowLimit(120, 120);
  let bucket = resting;
  const ask = (lane: Lane, now: number) => {
    const decided = decideDraw(bucket, { limit }, { lane, calls: 3 }, now);
    bucket = decided.bucket;
    return decided.draw.granted ? 0 : decided.draw.slotAt - begin;
  };
  expect(lanes.map((lane) => ask(lane, begin + 29_999))).toEqual([30_000, 30_000, 30_000]);
  expect(ask('live', begin + 29_999)).toBe(30_000 + 1500 / limit.perSecond);
  expect(ask('live', begin + 30_000)).toBe(0);
});

test('places of records already begun begin after the rest that the vendor has asked for', () => {
  const { places } = reservePlaces(resting, shared, 60, begin);
  expect(places[0]).toBe(begin + 30_000);
  expect(places.at(-1)).toBeCloseTo(begin + 32_000, 0);
});

test('what is put back takes nothing from the rest that the vendor has asked for', () => {
  const { draw } = decideDraw(
    refundCalls(resting, shared, 40),
    { limit: shared },
    { lane: 'live', calls: 1 },
    begin,
  );
  expect(draw).toEqual({ granted: false, slotAt: begin + 30_000 });
});
