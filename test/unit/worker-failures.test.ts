import { expect, test } from '@jest/globals';
import { timeReasons } from '../../functions/awork-moco-times/reasons.ts';
import { commonReasons } from '../../shared/common-reasons.ts';
import type { FailureOptions } from '../../shared/failure.ts';
import { Failure } from '../../shared/failure.ts';
import { createWorkerBench } from './worker-bench.ts';

const details = { vendor: 'moco', problem: 'HTTP 503' };
const unavailable = (options: FailureOptions = {}) =>
  new Failure(commonReasons['vendor-unavailable'], { details, ...options });
const day = 86_400;

test('a retry comes back later with the attempt counted, and the record is open meanwhile', async () => {
  const bench = await createWorkerBench();
  bench.script.read = () => Promise.reject(unavailable());
  const pointer = bench.pointer();
  const delays: number[] = [];
  let next = pointer;
  for (let attempt = 1; attempt <= 9; attempt += 1) {
    expect(await bench.process(next)).toMatchObject({ kind: 'retrying' });
    const [queued] = bench.takeQueued();
    if (!queued) throw new Error('nothing was queued');
    expect(queued.pointer).toEqual({ ...pointer, attempt });
    delays.push(queued.delaySeconds);
    next = queued.pointer;
  }
  expect(delays).toEqual([2, 5, 15, 60, 180, 420, 900, 900, 900]);
  expect(await bench.link()).toMatchObject({
    outcome: { kind: 'retrying', details },
    openSince: pointer.firstAt,
  });
});

test.each([
  [7, 7],
  [0.4, 1],
  [3600, 900],
])('a vendor that asks for %d seconds is left alone for %d', async (retryAfterSeconds, expected) => {
  const bench = await createWorkerBench();
  bench.script.read = () =>
    Promise.reject(
      new Failure(commonReasons['rate-limited'], { details: { vendor: 'moco' }, retryAfterSeconds }),
    );
  await bench.process(bench.pointer());
  expect(bench.takeQueued()).toMatchObject([{ delaySeconds: expected, pointer: { attempt: 1 } }]);
});

test('after seven days of retries a person is asked, with the last reason', async () => {
  const bench = await createWorkerBench();
  bench.script.read = () => Promise.reject(unavailable());
  const pointer = bench.pointer();
  bench.pass(7 * day);
  expect(await bench.process(pointer)).toMatchObject({ kind: 'retrying' });
  bench.takeQueued();
  bench.pass(1);
  expect(await bench.process(pointer)).toMatchObject({ kind: 'parked', reason: { code: 'gave-up' } });
  const note = { code: 'gave-up', details: { days: 7, last: 'vendor-unavailable' } };
  expect(bench.queue.deadLetters).toMatchObject([{ pointer, note }]);
  expect(bench.takeQueued()).toEqual([]);
});

test('whatever is thrown that is no failure of ours is retried', async () => {
  const bench = await createWorkerBench();
  bench.script.read = () => Promise.reject(new TypeError('x is undefined'));
  expect(await bench.process(bench.pointer())).toMatchObject({
    kind: 'retrying',
    reason: { code: 'unexpected' },
  });
  expect(await bench.link()).toMatchObject({
    outcome: { details: { message: 'TypeError: x is undefined' } },
  });
});

test('a parked record lies in the dead-letter queue with its pointer, and is open on its link', async () => {
  const bench = await createWorkerBench();
  const billed = { date: '2026-03-04', difference: 'seconds' };
  bench.script.apply = () => Promise.reject(new Failure(timeReasons['activity-billed'], { details: billed }));
  const pointer = bench.pointer();
  expect(await bench.process(pointer)).toMatchObject({ kind: 'parked', reason: { code: 'activity-billed' } });
  const note = { code: 'activity-billed', details: billed, at: bench.now().toISOString() };
  expect(bench.queue.deadLetters).toEqual([{ direction: 'made-up', pointer, note }]);
  expect(await bench.link()).toMatchObject({
    outcome: { kind: 'parked', details: billed },
    openSince: pointer.firstAt,
  });
});

test('the same reason once more is parked again for an operator who asked, but not for another hook', async () => {
  const bench = await createWorkerBench();
  bench.script.apply = () => Promise.reject(new Failure(timeReasons['activity-billed']));
  const letters: number[] = [];
  for (const asked of [
    {},
    { id: '1' },
    { cause: 'operator', force: true },
    { cause: 'replay', force: true },
  ] as const) {
    bench.pass(60);
    expect(await bench.process(bench.pointer(asked))).toMatchObject({ kind: 'parked' });
    letters.push(bench.queue.deadLetters.splice(0).length);
  }
  expect(letters).toEqual([1, 0, 1, 1]);
});

test('the dead letter is written before the link, so that no parked record goes unseen', async () => {
  const bench = await createWorkerBench();
  bench.script.apply = () => Promise.reject(new Failure(timeReasons['activity-billed']));
  bench.links.settle = () => Promise.reject(new Error('the table is away'));
  await expect(bench.process(bench.pointer())).rejects.toThrow('the table is away');
  expect(bench.queue.deadLetters).toHaveLength(1);
});

test('a store that is away makes the record fail, so that the queue brings it back', async () => {
  const bench = await createWorkerBench();
  bench.script.read = () => Promise.reject(unavailable());
  bench.queue.send = () => Promise.reject(new Error('the queue is away'));
  await expect(bench.process(bench.pointer())).rejects.toThrow('the queue is away');
});

test('a connection store that is away makes the record fail', async () => {
  const bench = await createWorkerBench();
  bench.connections.get = () => Promise.reject(new Error('the table is away'));
  await expect(bench.process(bench.pointer())).rejects.toThrow('the table is away');
});

test('a failure in reading leaves nothing unfinished', async () => {
  const bench = await createWorkerBench();
  bench.script.read = () => Promise.reject(unavailable());
  await bench.process(bench.pointer());
  expect(bench.links.items()[0]?.unfinishedSince).toBeUndefined();
});

test('a failure in applying counts as unfinished since that claim, until a run goes through', async () => {
  const bench = await createWorkerBench();
  const apply = bench.script.apply;
  const began = bench.now().getTime();
  bench.script.apply = () => Promise.reject(unavailable());
  await bench.process(bench.pointer());
  expect(bench.links.items()[0]?.unfinishedSince).toBe(began);
  bench.pass(60);
  bench.script.read = () => Promise.reject(unavailable());
  await bench.process(bench.pointer());
  expect(bench.links.items()[0]?.unfinishedSince).toBe(began);
  Object.assign(bench.script, { apply, read: () => {} });
  await bench.process(bench.pointer());
  expect(bench.links.items()[0]?.unfinishedSince).toBeUndefined();
});

test('the next attempt is told that a create may have happened', async () => {
  const bench = await createWorkerBench();
  const seen: unknown[] = [];
  bench.script.read = (link) => void seen.push('unfinishedSince' in link ? link.unfinishedSince : undefined);
  const began = bench.now().getTime();
  bench.script.apply = () => Promise.reject(new Error('socket hang up'));
  await bench.process(bench.pointer());
  bench.pass(10);
  await bench.process(bench.pointer());
  expect(seen).toEqual([undefined, began]);
});

test('what was saved while applying survives the failure', async () => {
  const bench = await createWorkerBench();
  bench.script.apply = async (claim) => {
    await claim.save({ targetId: 't', data: { step: 1 } });
    throw unavailable();
  };
  await bench.process(bench.pointer());
  expect(await bench.link()).toMatchObject({
    targetId: 't',
    data: { step: 1 },
    outcome: { kind: 'retrying' },
  });
});

test.each([
  ['no JSON', '{', 'pointer-unreadable'],
  ['a field too many', JSON.stringify({ v: 1, name: 'Jonas' }), 'pointer-unreadable'],
])('a message with %s is parked as it came', async (_case, body, code) => {
  const bench = await createWorkerBench();
  expect(await bench.process(body)).toMatchObject({ kind: 'parked', reason: { code } });
  expect(bench.queue.deadLetters).toMatchObject([{ pointer: body, note: { code } }]);
});

test('a message meant for another direction is parked, not handled', async () => {
  const bench = await createWorkerBench();
  expect(await bench.process(bench.pointer({ direction: 'other' }))).toMatchObject({ kind: 'parked' });
  expect(bench.readings()).toBe(0);
  expect(bench.queue.deadLetters).toMatchObject([{ note: { details: { problem: 'meant for other' } } }]);
});
