import { expect, test } from '@jest/globals';
import { timeReasons } from '../../../functions/moco-awork/awork-moco-times/reasons.ts';
import { commonReasons } from '../../../shared/common-reasons.ts';
import type { FailureOptions } from '../../../shared/failure.ts';
import { Failure } from '../../../shared/failure.ts';
import { createWorkerHarness } from './worker-harness.ts';

const details = { vendor: 'moco', problem: 'HTTP 503' };
const unavailable = (options: FailureOptions = {}) =>
  new Failure(commonReasons['vendor-unavailable'], { details, ...options });
const day = 86_400;

test('a retry comes back later with the attempt counted, and the record is open meanwhile', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(unavailable());
  const pointer = harness.pointer();
  const delays: number[] = [];
  let next = pointer;
  for (let attempt = 1; attempt <= 9; attempt += 1) {
    expect(await harness.process(next)).toMatchObject({ kind: 'retrying' });
    const [queued] = harness.takeQueued();
    if (!queued) throw new Error('nothing was queued');
    expect(queued.pointer).toEqual({ ...pointer, attempt, failedAt: harness.now().toISOString() });
    delays.push(queued.delaySeconds);
    next = queued.pointer;
  }
  expect(delays).toEqual([2, 5, 15, 60, 180, 420, 900, 900, 900]);
  expect(await harness.link()).toMatchObject({
    outcome: { kind: 'retrying', details },
    openSince: pointer.firstAt,
  });
});

test.each([
  [7, 7],
  [0.4, 1],
  [3600, 900],
])('a vendor that asks for %d seconds is left alone for %d', async (retryAfterSeconds, expected) => {
  const harness = await createWorkerHarness();
  harness.script.read = () =>
    Promise.reject(
      new Failure(commonReasons['rate-limited'], { details: { vendor: 'moco' }, retryAfterSeconds }),
    );
  await harness.process(harness.pointer());
  expect(harness.takeQueued()).toMatchObject([{ delaySeconds: expected, pointer: { attempt: 1 } }]);
});

test('after seven days of retries a person is asked, with the last reason', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(unavailable());
  const pointer = harness.pointer({ attempt: 600, failedAt: harness.now().toISOString() });
  harness.pass(7 * day);
  expect(await harness.process(pointer)).toMatchObject({ kind: 'retrying' });
  harness.takeQueued();
  harness.pass(1);
  expect(await harness.process(pointer)).toMatchObject({ kind: 'parked', reason: { code: 'gave-up' } });
  const note = {
    code: 'gave-up',
    details: { days: 7, last_de: expect.stringContaining('MOCO antwortet nicht') },
  };
  expect(harness.queue.deadLetters).toMatchObject([{ pointer, note }]);
  expect(harness.takeQueued()).toEqual([]);
});

test('whatever is thrown that is no failure of ours is retried', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(new TypeError('x is undefined'));
  expect(await harness.process(harness.pointer())).toMatchObject({
    kind: 'retrying',
    reason: { code: 'unexpected' },
  });
  expect(await harness.link()).toMatchObject({
    outcome: { details: { message: 'TypeError: x is undefined' } },
  });
});

test('a parked record lies in the dead-letter queue with its pointer, and is open on its link', async () => {
  const harness = await createWorkerHarness();
  const billed = { date: '2026-03-04', difference: 'seconds' };
  harness.script.apply = () =>
    Promise.reject(new Failure(timeReasons['activity-billed'], { details: billed }));
  const pointer = harness.pointer();
  expect(await harness.process(pointer)).toMatchObject({
    kind: 'parked',
    reason: { code: 'activity-billed' },
  });
  const note = { code: 'activity-billed', details: billed, at: harness.now().toISOString() };
  expect(harness.queue.deadLetters).toEqual([{ direction: 'made-up', pointer, note }]);
  expect(await harness.link()).toMatchObject({
    outcome: { kind: 'parked', details: billed },
    openSince: pointer.firstAt,
  });
});

test('the same reason once more is parked again for an operator who asked, but not for another hook', async () => {
  const harness = await createWorkerHarness();
  harness.script.apply = () => Promise.reject(new Failure(timeReasons['activity-billed']));
  const letters: number[] = [];
  for (const asked of [
    {},
    { id: '1' },
    { cause: 'operator', force: true },
    { cause: 'replay', force: true },
  ] as const) {
    harness.pass(60);
    expect(await harness.process(harness.pointer(asked))).toMatchObject({ kind: 'parked' });
    letters.push(harness.queue.deadLetters.splice(0).length);
  }
  expect(letters).toEqual([1, 0, 1, 1]);
});

test('O3 a parked record knows when its last dead letter was written, whatever was parked without one since', async () => {
  const harness = await createWorkerHarness();
  harness.script.apply = () => Promise.reject(new Failure(timeReasons['activity-billed']));
  const written = harness.now().toISOString();
  await harness.process(harness.pointer());
  harness.pass(60);
  await harness.process(harness.pointer());
  expect(await harness.link()).toMatchObject({ outcome: { kind: 'parked', letterAt: written } });
  harness.pass(60);
  await harness.process(harness.pointer({ cause: 'replay', force: true }));
  expect((await harness.link())?.outcome?.letterAt).toBe(harness.now().toISOString());
});

test('the dead letter is written before the link, so that no parked record goes unseen', async () => {
  const harness = await createWorkerHarness();
  harness.script.apply = () => Promise.reject(new Failure(timeReasons['activity-billed']));
  harness.links.settle = () => Promise.reject(new Error('the table is away'));
  await expect(harness.process(harness.pointer())).rejects.toThrow('the table is away');
  expect(harness.queue.deadLetters).toHaveLength(1);
});

test('a store that is away makes the record fail, so that the queue brings it back', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(unavailable());
  harness.queue.send = () => Promise.reject(new Error('the queue is away'));
  await expect(harness.process(harness.pointer())).rejects.toThrow('the queue is away');
});

test('a connection store that is away makes the record fail', async () => {
  const harness = await createWorkerHarness();
  harness.connections.get = () => Promise.reject(new Error('the table is away'));
  await expect(harness.process(harness.pointer())).rejects.toThrow('the table is away');
});

test('a failure in reading leaves nothing unfinished', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(unavailable());
  await harness.process(harness.pointer());
  expect(harness.links.items()[0]?.unfinishedSince).toBeUndefined();
});

test('a failure in applying counts as unfinished since that claim, until a run goes through', async () => {
  const harness = await createWorkerHarness();
  const apply = harness.script.apply;
  const began = harness.now().getTime();
  harness.script.apply = () => Promise.reject(unavailable());
  await harness.process(harness.pointer());
  expect(harness.links.items()[0]?.unfinishedSince).toBe(began);
  harness.pass(60);
  harness.script.read = () => Promise.reject(unavailable());
  await harness.process(harness.pointer());
  expect(harness.links.items()[0]?.unfinishedSince).toBe(began);
  Object.assign(harness.script, { apply, read: () => {} });
  await harness.process(harness.pointer());
  expect(harness.links.items()[0]?.unfinishedSince).toBeUndefined();
});

test('the next attempt is told that a create may have happened', async () => {
  const harness = await createWorkerHarness();
  const seen: unknown[] = [];
  harness.script.read = (link) =>
    void seen.push('unfinishedSince' in link ? link.unfinishedSince : undefined);
  const began = harness.now().getTime();
  harness.script.apply = () => Promise.reject(new Error('socket hang up'));
  await harness.process(harness.pointer());
  harness.pass(10);
  await harness.process(harness.pointer());
  expect(seen).toEqual([undefined, began]);
});

test('what was saved while applying survives the failure', async () => {
  const harness = await createWorkerHarness();
  harness.script.apply = async (claim) => {
    await claim.save({ targetId: 't', data: { step: 1 } });
    throw unavailable();
  };
  await harness.process(harness.pointer());
  expect(await harness.link()).toMatchObject({
    targetId: 't',
    data: { step: 1 },
    outcome: { kind: 'retrying' },
  });
});

test.each([
  ['no JSON', '{', 'pointer-unreadable'],
  ['a field too many', JSON.stringify({ v: 1, name: 'Jonas' }), 'pointer-unreadable'],
])('a message with %s is parked as it came', async (_case, body, code) => {
  const harness = await createWorkerHarness();
  expect(await harness.process(body)).toMatchObject({ kind: 'parked', reason: { code } });
  expect(harness.queue.deadLetters).toMatchObject([{ pointer: body, note: { code } }]);
});

test('a message meant for another direction is parked, not handled', async () => {
  const harness = await createWorkerHarness();
  expect(await harness.process(harness.pointer({ direction: 'other' }))).toMatchObject({ kind: 'parked' });
  expect(harness.readings()).toBe(0);
  expect(harness.queue.deadLetters).toMatchObject([{ note: { details: { problem: 'meant for other' } } }]);
});
