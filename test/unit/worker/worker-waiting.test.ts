import { expect, test } from '@jest/globals';
import { commonReasons } from '../../../shared/common-reasons.ts';
import { Failure } from '../../../shared/failure.ts';
import { connectionId, createWorkerHarness } from './worker-harness.ts';

const refused = () =>
  new Failure(commonReasons['credentials-refused'], { details: { vendor: 'moco', problem: 'Unauthorized' } });
const notify = { email: 'buero@example.org', language: 'de' } as const;
const reminded = (harness: Awaited<ReturnType<typeof createWorkerHarness>>) =>
  Array.fromAsync(harness.reminders.list(connectionId));

test('a refused key pauses the connection once, mails once in the customer’s language, and remembers every record', async () => {
  const harness = await createWorkerHarness({ connection: { notify } });
  harness.script.read = () => Promise.reject(refused());
  const pointers = [harness.pointer(), harness.pointer({ id: '2' })];
  expect(await harness.process(harness.pointer())).toMatchObject({
    kind: 'paused',
    reason: { code: 'credentials-refused' },
  });
  expect(await harness.process(harness.pointer({ id: '2' }))).toMatchObject({ kind: 'waiting' });
  expect(await harness.connections.get(connectionId)).toMatchObject({
    status: 'paused',
    paused: { code: 'credentials-refused', details: { vendor: 'moco' }, at: harness.now().toISOString() },
  });
  expect(harness.notices.mails).toMatchObject([
    { to: [notify.email], text: expect.stringContaining('nimmt den Schlüssel') },
  ]);
  expect(await reminded(harness)).toEqual(pointers);
});

test('a mail that cannot be sent does not undo the pause, and is reported as trouble', async () => {
  const harness = await createWorkerHarness({ connection: { notify } });
  harness.script.read = () => Promise.reject(refused());
  const cause = new Error('SES is away');
  harness.notices.paused = () => Promise.reject(cause);
  const pointer = harness.pointer();
  expect(await harness.process(pointer)).toMatchObject({
    kind: 'paused',
    reason: { code: 'credentials-refused' },
    connection: connectionId,
    trouble: { errors: [cause] },
  });
  expect(await harness.connections.get(connectionId)).toMatchObject({
    status: 'paused',
    paused: { code: 'credentials-refused' },
  });
  expect(await reminded(harness)).toEqual([pointer]);
  expect(await harness.link()).toMatchObject({ outcome: { kind: 'waiting', code: 'credentials-refused' } });
  expect(harness.links.items()[0]?.lease).toBeUndefined();
});

test('a pause whose mail was sent reports no trouble', async () => {
  const harness = await createWorkerHarness({ connection: { notify } });
  harness.script.read = () => Promise.reject(refused());
  expect(await harness.process(harness.pointer())).not.toHaveProperty('trouble');
  expect(harness.notices.mails).toHaveLength(1);
});

test('two workers that meet the same refused key mail once', async () => {
  const harness = await createWorkerHarness({ connection: { notify } });
  harness.script.read = () => Promise.reject(refused());
  await Promise.all([harness.process(harness.pointer()), harness.process(harness.pointer({ id: '2' }))]);
  expect(harness.notices.mails).toHaveLength(1);
  expect(await reminded(harness)).toHaveLength(2);
});

test('a paused record is open and its claim is free again', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(refused());
  await harness.process(harness.pointer());
  expect(await harness.link()).toMatchObject({ outcome: { kind: 'waiting', code: 'credentials-refused' } });
  expect(harness.links.items()[0]?.lease).toBeUndefined();
  expect(harness.queue.deadLetters).toEqual([]);
});

test('a connection without a secret is paused', async () => {
  const harness = await createWorkerHarness();
  await harness.secrets.remove({ id: connectionId, connector: 'moco-awork' });
  expect(await harness.process(harness.pointer())).toMatchObject({
    kind: 'paused',
    reason: { code: 'credentials-missing' },
  });
});

test('the same record of a paused connection is remembered once, and costs no call', async () => {
  const harness = await createWorkerHarness({ connection: { status: 'paused' } });
  expect(await harness.process(harness.pointer())).toMatchObject({
    kind: 'waiting',
    reason: { code: 'connection-paused' },
  });
  await harness.process(harness.pointer());
  expect(await reminded(harness)).toHaveLength(1);
  expect(harness.readings()).toBe(0);
});

test('a record remembered while its connection was being resumed is sent again, since nobody looks for it any more', async () => {
  const harness = await createWorkerHarness({ connection: { status: 'paused' } });
  const { connections, reminders } = harness;
  const paused = await connections.get(connectionId);
  if (!paused) throw new Error('the harness has a connection');
  const remind = reminders.remind.bind(reminders);
  reminders.remind = async (pointer) => {
    await connections.put({ ...paused, status: 'active' });
    await remind(pointer);
  };
  const pointer = harness.pointer();
  await harness.process(pointer);
  expect(harness.takeQueued()).toMatchObject([{ pointer }]);
  expect(await reminded(harness)).toEqual([]);
});

test.each([
  ['cancelled', { connection: { status: 'cancelled' } }, connectionId],
  ['unknown', {}, 'nobody'],
] as const)('the records of a connection that is %s are dropped', async (_case, options, connection) => {
  const harness = await createWorkerHarness(options);
  expect(await harness.process(harness.pointer({ connection }))).toMatchObject({ kind: 'dropped' });
  expect([harness.takeQueued(), harness.queue.deadLetters, await reminded(harness)]).toEqual([[], [], []]);
});

/** Ten calls in two minutes: one live record of two calls, then the budget is used up. */
async function exhausted() {
  const harness = await createWorkerHarness({ callsPerTwoMinutes: 10 });
  await harness.process(harness.pointer({ id: 'first' }));
  return harness;
}

test('a record without budget books a slot, comes back then, and its attempt does not count', async () => {
  const harness = await exhausted();
  expect(await harness.process(harness.pointer())).toMatchObject({
    kind: 'retrying',
    reason: { code: 'quota-booked' },
  });
  const [queued] = harness.takeQueued();
  expect(queued).toMatchObject({ pointer: { attempt: 0, bookedFor: expect.any(String) } });
  const slot = Date.parse(queued?.pointer.bookedFor ?? '');
  expect(queued?.delaySeconds).toBe(Math.ceil((slot - harness.now().getTime()) / 1000));
  expect(harness.readings()).toBe(1);
});

test('whoever comes back at its slot is served before newcomers', async () => {
  const harness = await exhausted();
  await harness.process(harness.pointer());
  const [queued] = harness.takeQueued();
  if (!queued) throw new Error('nothing was queued');
  harness.pass(queued.delaySeconds);
  expect(await harness.process(queued.pointer)).toMatchObject({ kind: 'done' });
});

test('each record of a backlog gets a slot of its own, in order', async () => {
  const harness = await exhausted();
  for (let id = 2; id < 8; id += 1)
    await harness.process(harness.pointer({ id: String(id), cause: 'sweep' }));
  const slots = harness.takeQueued().map(({ pointer }) => Date.parse(pointer.bookedFor ?? ''));
  const gaps = slots.slice(1).map((slot, index) => slot - (slots[index] ?? 0));
  expect(gaps).toEqual(Array.from({ length: 5 }, () => 20_000));
});

const DAY_SECONDS = 86_400;

test('to wait for a slot is no failure, however many days the records before it take', async () => {
  const harness = await exhausted();
  const pointer = harness.pointer();
  harness.pass(8 * DAY_SECONDS);
  const bookedFor = new Date(harness.now().getTime() + 2000_000).toISOString();
  expect(await harness.process({ ...pointer, bookedFor })).toMatchObject({
    kind: 'retrying',
    reason: { code: 'quota-booked' },
  });
  expect(harness.queue.deadLetters).toEqual([]);
});

test('the seven days count from the first failure, and waiting for slots in between does not begin them anew', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(new Error('broken'));
  let pointer = harness.pointer();
  const fail = async () => {
    const { kind } = await harness.process(pointer);
    pointer = harness.takeQueued()[0]?.pointer ?? pointer;
    return kind;
  };
  harness.pass(8 * DAY_SECONDS);
  for (let attempt = 0; attempt < 9; attempt += 1) expect(await fail()).toBe('retrying');
  harness.pass(6.9 * DAY_SECONDS);
  pointer = { ...pointer, bookedFor: new Date(harness.now().getTime() + 2000_000).toISOString() };
  expect(await fail()).toBe('retrying');
  harness.pass(2000);
  expect(await fail()).toBe('retrying');
  harness.pass(0.2 * DAY_SECONDS);
  expect(await fail()).toBe('parked');
});

test('two failures with days of waiting for a slot between them are no week of trying', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(new Error('broken'));
  await harness.process(harness.pointer());
  const [queued] = harness.takeQueued();
  harness.pass(8 * DAY_SECONDS);
  expect(queued && (await harness.process(queued.pointer))).toMatchObject({ kind: 'retrying' });
});

test('a message of an earlier version that has failed before counts from when it was first queued', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(new Error('broken'));
  const pointer = harness.pointer({ attempt: 600 });
  harness.pass(7.1 * DAY_SECONDS);
  expect(await harness.process(pointer)).toMatchObject({ kind: 'parked', reason: { code: 'gave-up' } });
});

test('a slot beyond fifteen minutes takes several rounds without drawing again', async () => {
  const harness = await createWorkerHarness({ callsPerTwoMinutes: 10 });
  const bookedFor = new Date(harness.now().getTime() + 2000_000).toISOString();
  let pointer = harness.pointer({ bookedFor });
  for (const delay of [900, 900, 200]) {
    expect(await harness.process(pointer)).toMatchObject({ reason: { code: 'quota-booked' } });
    const [queued] = harness.takeQueued();
    expect(queued).toMatchObject({ delaySeconds: delay, pointer: { bookedFor, attempt: 0 } });
    harness.pass(delay);
    pointer = queued?.pointer ?? pointer;
  }
  expect(await harness.process(pointer)).toMatchObject({ kind: 'done' });
});

test('a record that fails after its slot gives the slot up', async () => {
  const harness = await createWorkerHarness();
  harness.script.read = () => Promise.reject(new Error('broken'));
  await harness.process(harness.pointer({ bookedFor: harness.now().toISOString() }));
  const [queued] = harness.takeQueued();
  expect(queued?.pointer).toMatchObject({ attempt: 1 });
  expect(queued?.pointer).not.toHaveProperty('bookedFor');
});

test('deletions beyond the limit stop and ask, except when an operator replays', async () => {
  const harness = await createWorkerHarness({ connection: { settings: { maxDeletionsPerHour: 1 } } });
  harness.script.read = (_link, context) => context.allowDeletion();
  expect(await harness.process(harness.pointer({ id: '1' }))).toMatchObject({ kind: 'done' });
  expect(await harness.process(harness.pointer({ id: '2' }))).toMatchObject({
    kind: 'parked',
    reason: { code: 'delete-breaker' },
  });
  expect(await harness.process(harness.pointer({ id: '2', cause: 'replay' }))).toMatchObject({
    kind: 'done',
  });
  harness.pass(3600);
  expect(await harness.process(harness.pointer({ id: '3' }))).toMatchObject({ kind: 'done' });
});
