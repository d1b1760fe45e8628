import { expect, test } from '@jest/globals';
import { Failure } from '../../../shared/failure.ts';
import type { Draw, DrawRequest, DrawRequests, Draws, QuotaOwner } from '../../../shared/quota/quota.ts';
import { windowLimit } from '../../../shared/quota/quota.ts';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
import { powerOfficeAccess } from '../../../shared/vendors/poweroffice/access.ts';
import { powerOfficeVendor } from '../../../shared/vendors/poweroffice/vendor.ts';
import type { QuotaStore } from '../../../shared/quota/quota.ts';
import { createMemoryBuckets, createMemoryQuota } from '../../twins/memory-quota.ts';

/** A rateLimiter over a store that grants until it is told otherwise. */
function createHarness(perTwoMinutes = 120) {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const drawn: DrawRequest[] = [];
  const blocked: number[] = [];
  /** How many asked with each. */
  const writes: number[] = [];
  const store = {
    next: { granted: true } as Draw,
    async draw(_owner: QuotaOwner, request: DrawRequest): Promise<Draw> {
      if (store.next.granted) drawn.push(request);
      return store.next;
    },
  };
  const owner: QuotaOwner = { id: 'moco:x', limit: windowLimit(perTwoMinutes, 120) };
  const rateLimiter = createRateLimiter(
    {
      async draw(drawing, { requests, ahead }) {
        const draws = await Promise.all(requests.map((request) => store.draw(drawing, request)));
        writes.push(requests.length);
        return { draws, ahead: draws.every(({ granted }) => granted) ? ahead : 0 };
      },
      reserve: async (_owner, calls) => Array.from({ length: calls }, () => clock),
      refund: async () => {},
      async block(_owner, until) {
        blocked.push(until);
      },
    },
    () => new Date(clock),
    async (seconds) => void (clock += seconds * 1000),
  );
  const owners = { moco: owner };
  return {
    rateLimiter,
    owners,
    meter: rateLimiter.meter(owners),
    drawn,
    blocked,
    writes,
    store,
    now: () => clock,
    pass: (seconds: number) => void (clock += seconds * 1000),
  };
}

const powerOfficeOwner = powerOfficeVendor.quota(
  powerOfficeAccess.parse({ applicationKey: 'a', clientKey: 'c', subscriptionKey: 's' }),
  { id: 'one', accounts: {} },
);

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof Failure) return error;
  throw new Error('a failure was expected');
}

test('what is set aside for a record serves its calls without asking the store again', async () => {
  const { rateLimiter, owners, drawn } = createHarness();
  const { meter } = await rateLimiter.admit(owners, 3, 'live', false);
  for (let call = 0; call < 3; call += 1) await meter.spend('moco');
  expect(drawn).toEqual([{ lane: 'live', calls: 3, returns: false }]);
  await meter.spend('moco');
  expect(drawn[1]).toEqual({ lane: 'committed', calls: 1 });
});

test('what is set aside is for that record alone, until it gives back what it did not need', async () => {
  const { rateLimiter, owners, drawn } = createHarness();
  const first = await rateLimiter.admit(owners, 3, 'live', false);
  await rateLimiter.admit(owners, 3, 'live', false);
  expect(drawn).toHaveLength(2);
  await first.meter.spend('moco');
  await first.release();
  await first.release();
  await rateLimiter.admit(owners, 2, 'live', false);
  expect(drawn).toHaveLength(2);
  await rateLimiter.admit(owners, 1, 'live', false);
  expect(drawn).toHaveLength(3);
});

test('a record that one of two vendors has no calls for gives back those of the other', async () => {
  const { rateLimiter, owners, drawn, store, now } = createHarness();
  const both = { ...owners, awork: { id: 'awork:x', limit: windowLimit(120, 120) } };
  const once = store.draw;
  store.draw = async (owner, request) =>
    owner.id === 'awork:x' ? { granted: false, slotAt: now() + 1000 } : once(owner, request);
  await failureOf(rateLimiter.admit(both, 2, 'live', false));
  await rateLimiter.admit(owners, 2, 'live', false);
  expect(drawn).toHaveLength(1);
});

test('every call that is spent was drawn before', async () => {
  const { rateLimiter, owners, drawn } = createHarness();
  let spent = 0;
  for (let record = 0; record < 20; record += 1) {
    const { meter, release } = await rateLimiter.admit(owners, 4, 'backfill', false);
    for (let call = 0; call < record % 7; call += 1) await meter.spend('moco');
    spent += meter.spent().moco ?? 0;
    await release();
    expect(drawn.reduce((sum, { calls }) => sum + calls, 0)).toBeGreaterThanOrEqual(spent);
  }
});

test('a fast vendor is drawn from in batches of half a second', async () => {
  const { rateLimiter, owners, drawn } = createHarness(12_000);
  for (let record = 0; record < 16; record += 1) await rateLimiter.admit(owners, 2, 'live', false);
  expect(drawn).toEqual([{ lane: 'live', calls: 2, returns: false }]);
  await rateLimiter.admit(owners, 2, 'live', false);
  expect(drawn).toHaveLength(2);
});

test('what the records of one batch ask for at once is one write', async () => {
  const { rateLimiter, owners, writes } = createHarness();
  const admit = () => rateLimiter.admit(owners, 2, 'live', false);
  await Promise.all(Array.from({ length: 10 }, admit));
  expect(writes).toEqual([10]);
});

test('what is asked while a write is under way is asked with the next, and served first by what that one drew ahead', async () => {
  const { rateLimiter, owners, writes } = createHarness(2_000);
  const first = rateLimiter.admit(owners, 2, 'live', false);
  await Promise.resolve();
  await Promise.resolve();
  const rest = Array.from({ length: 4 }, () => rateLimiter.admit(owners, 2, 'live', false));
  await Promise.all([first, ...rest]);
  expect(writes).toEqual([1, 2]);
});

test('a record that comes back at its slot says so', async () => {
  const { rateLimiter, owners, drawn } = createHarness();
  await rateLimiter.admit(owners, 2, 'backfill', true);
  expect(drawn).toEqual([{ lane: 'backfill', calls: 2, returns: true }]);
});

test.each([
  [4, 1],
  [6, 2],
])(
  'calls given back serve others for five seconds: after %d s there were %d draws',
  async (seconds, draws) => {
    const { rateLimiter, owners, drawn, pass } = createHarness();
    await (await rateLimiter.admit(owners, 2, 'live', false)).release();
    pass(seconds);
    await rateLimiter.admit(owners, 2, 'live', false);
    expect(drawn).toHaveLength(draws);
  },
);

test('what a record was given and did not use for five seconds is drawn anew', async () => {
  const { rateLimiter, owners, drawn, pass } = createHarness();
  const { meter } = await rateLimiter.admit(owners, 2, 'live', false);
  pass(6);
  await meter.spend('moco');
  expect(drawn.at(-1)).toEqual({ lane: 'committed', calls: 1 });
});

test('without budget the record is told its slot', async () => {
  const { rateLimiter, owners, store, now } = createHarness();
  store.next = { granted: false, slotAt: now() + 90_500 };
  const { reason, options, details } = await failureOf(rateLimiter.admit(owners, 2, 'live', false));
  expect(reason).toMatchObject({ code: 'quota-booked', kind: 'retry' });
  expect(details).toEqual({ vendor: 'moco' });
  expect(options).toMatchObject({ retryAfterSeconds: 91, bookedFor: new Date(now() + 90_500) });
});

test('a record already begun is broken off only when even the reserve is used up', async () => {
  const { meter, store, now } = createHarness();
  store.next = { granted: false, slotAt: now() + 1000 };
  expect((await failureOf(meter.spend('moco'))).reason.code).toBe('quota-booked');
});

test('a vendor whose own count is used up is left alone until its window ends', async () => {
  const { rateLimiter, owners, meter, blocked, drawn, now } = createHarness();
  await rateLimiter.admit(owners, 3, 'live', false);
  await meter.report('moco', { remaining: 20, resetSeconds: 30 });
  expect(blocked).toEqual([]);
  await meter.report('moco', { remaining: 1, resetSeconds: 30 });
  expect(blocked).toEqual([now() + 30_000]);
  await meter.spend('moco');
  expect(drawn.at(-1)).toEqual({ lane: 'committed', calls: 1 });
});

test('calls to a vendor without a budget are counted all the same', async () => {
  const { meter, drawn } = createHarness();
  await meter.spend('awork');
  await meter.spend('awork');
  await meter.report('awork', { remaining: 0, resetSeconds: 1 });
  expect(meter.spent()).toEqual({ awork: 2 });
  expect(drawn).toEqual([]);
});

/** A rateLimiter whose store answers later, and grants `most` calls at all. */
function createSlowHarness(perTwoMinutes: number, most = Infinity) {
  let drawn = 0;
  const store = {
    reserve: async () => [0],
    refund: async () => {},
    async draw(_owner: QuotaOwner, { requests }: DrawRequests): Promise<Draws> {
      await new Promise((resolve) => setImmediate(resolve));
      const draws = requests.map(({ calls }): Draw => {
        if (drawn + calls > most) return { granted: false, slotAt: 60_000 };
        drawn += calls;
        return { granted: true };
      });
      return { draws, ahead: 0 };
    },
    block: async () => {},
  };
  const owners = { moco: { id: 'moco:x', limit: windowLimit(perTwoMinutes, 120) } };
  const rateLimiter = createRateLimiter(
    store,
    () => new Date(0),
    async () => {},
  );
  return { rateLimiter, owners, meter: rateLimiter.meter(owners), drawn: () => drawn };
}

test.each([120, 600, 12_000])(
  'calls made at the same time never spend more than was drawn, at %d calls in two minutes',
  async (perTwoMinutes) => {
    const { rateLimiter, owners, meter, drawn } = createSlowHarness(perTwoMinutes);
    await rateLimiter.admit(owners, 1, 'live', false);
    for (let round = 1; round <= 5; round += 1) {
      await Promise.all(Array.from({ length: 10 }, () => meter.spend('moco')));
      expect(drawn()).toBeGreaterThanOrEqual(round * 10);
    }
  },
);

test('records side by side share one budget, and those it does not reach are told a slot', async () => {
  const { rateLimiter, owners, drawn } = createSlowHarness(120, 5);
  const calls = Array.from({ length: 8 }, () => rateLimiter.meter(owners).spend('moco'));
  const results = await Promise.allSettled(calls);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  expect(drawn()).toBe(5);
});

test('calls that were drawn side by side serve just the records they were drawn for', async () => {
  const { rateLimiter, owners, drawn } = createSlowHarness(120);
  const admitted = await Promise.all(
    Array.from({ length: 3 }, () => rateLimiter.admit(owners, 2, 'live', false)),
  );
  for (const { meter } of [...admitted, ...admitted]) await meter.spend('moco');
  expect(drawn()).toBe(6);
});

test('where a vendor counts each second, no second holds more calls than it allows, however much was set aside', async () => {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  const store = createMemoryQuota(now);
  const calls: number[] = [];
  const sleep = async (seconds: number) => void (clock += seconds * 1000);
  const rateLimiter = createRateLimiter(store, now, sleep);
  const { meter } = await rateLimiter.admit({ poweroffice: powerOfficeOwner }, 20, 'live', false);
  for (let call = 0; call < 20; call += 1) {
    await meter.spend('poweroffice');
    calls.push(clock);
  }
  for (const at of calls)
    expect(calls.filter((each) => each >= at && each < at + 1000).length).toBeLessThanOrEqual(10);
});

test('a call that wakes long after its place stands in line again', async () => {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  const store = createMemoryQuota(now);
  const oversleeps = [30, 0];
  const sleep = async (seconds: number) => void (clock += (seconds + (oversleeps.shift() ?? 0)) * 1000);
  const meter = createRateLimiter(store, now, sleep).meter({ poweroffice: powerOfficeOwner });
  const one = { backfill: 1, live: 1, committed: 1 };
  const singleFile = {
    ...powerOfficeOwner,
    id: `${powerOfficeOwner.id}:second`,
    limit: { perSecond: 9, ahead: one },
  };
  await meter.spend('poweroffice');
  await meter.spend('poweroffice');
  const wokenAt = clock;
  const [next = NaN] = await store.reserve(singleFile, 1);
  // The call that woke late took a place behind that moment.
  expect(next - wokenAt).toBeGreaterThan(100);
});

test('a place that the table gave so late that others have come after it is taken anew', async () => {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  const memory = createMemoryQuota(now);
  const sleep = async (seconds: number) => void (clock += seconds * 1000);
  const delays = [0, 0.9];
  const slow: QuotaStore = {
    ...memory,
    async reserve(...asked) {
      const places = await memory.reserve(...asked);
      await sleep(delays.shift() ?? 0);
      return places;
    },
  };
  await createRateLimiter(slow, now, sleep).meter({ poweroffice: powerOfficeOwner }).spend('poweroffice');
  const one = { backfill: 1, live: 1, committed: 1 };
  const singleFile = {
    ...powerOfficeOwner,
    id: `${powerOfficeOwner.id}:second`,
    limit: { perSecond: 9, ahead: one },
  };
  const [next = NaN] = await memory.reserve(singleFile, 1);
  // The call took a place of the moment in which it left, so that whoever comes is behind it.
  expect(next - clock).toBeGreaterThan(100);
});

test('no call waits for its place beyond the end of its function', async () => {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  const sleep = async (seconds: number) => void (clock += seconds * 1000);
  const store = createMemoryQuota(now);
  const { meter } = await createRateLimiter(store, now, sleep).admit(
    { poweroffice: powerOfficeOwner },
    20,
    'live',
    false,
  );
  const deadlineAt = clock + 1000;
  const spendAll = async () => {
    for (let call = 0; call < 20; call += 1) await meter.spend('poweroffice', deadlineAt);
  };
  expect((await failureOf(spendAll())).reason.code).toBe('quota-booked');
  expect(clock).toBeLessThan(deadlineAt + 1);
});

const aLimit = { moco: windowLimit(120, 120), hq: windowLimit(500, 60) };

test.each([
  ['moco', 30],
  ['hq', 20],
] as const)(
  'during the rest that %s has asked for, no call is made, whatever was set aside before',
  async (vendor, restSeconds) => {
    let clock = Date.parse('2026-03-04T10:00:00Z');
    const now = () => new Date(clock);
    const rateLimiter = createRateLimiter(createMemoryQuota(now), now, async () => {});
    const owners = { [vendor]: { id: vendor, limit: aLimit[vendor] } };
    const before = await rateLimiter.admit(owners, 3, 'live', false);
    await rateLimiter.meter(owners).report(vendor, { remaining: 0, resetSeconds: restSeconds });
    const calls = () => [
      before.meter.spend(vendor),
      rateLimiter.meter(owners).spend(vendor),
      rateLimiter.admit(owners, 1, 'live', false),
      rateLimiter.admit(owners, 1, 'live', true),
    ];
    for (let second = 0; second < restSeconds; second += 1) {
      for (const call of calls()) {
        const { options } = await failureOf(call);
        expect(options.bookedFor?.getTime()).toBeGreaterThanOrEqual(
          Date.parse('2026-03-04T10:00:00Z') + restSeconds * 1000,
        );
      }
      clock += 1000;
    }
    await rateLimiter.admit(owners, 1, 'live', true);
  },
);

test('where calls wait for their place, those of every environment wait for the end of the rest as well', async () => {
  let clock = Date.parse('2026-03-04T10:00:00Z');
  const now = () => new Date(clock);
  const buckets = createMemoryBuckets();
  const sleep = async (seconds: number) => void (clock += seconds * 1000);
  const environment = () => createRateLimiter(createMemoryQuota(now, buckets), now, sleep);
  const owners = { poweroffice: powerOfficeOwner };
  const before = await environment().admit(owners, 3, 'live', false);
  await environment().meter(owners).report('poweroffice', { remaining: 0, resetSeconds: 5 });
  const restsUntil = clock + 5000;
  await before.meter.spend('poweroffice');
  expect(clock).toBeGreaterThanOrEqual(restsUntil);
});
