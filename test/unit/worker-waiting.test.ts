import { expect, test } from '@jest/globals';
import { commonReasons } from '../../shared/common-reasons.ts';
import { Failure } from '../../shared/failure.ts';
import { connectionId, createWorkerBench } from './worker-bench.ts';

const refused = () =>
  new Failure(commonReasons['credentials-refused'], { details: { vendor: 'moco', problem: 'Unauthorized' } });
const notify = { email: 'buero@example.org', language: 'de' } as const;
const reminded = (bench: Awaited<ReturnType<typeof createWorkerBench>>) =>
  Array.fromAsync(bench.reminders.list(connectionId));

test('a refused key pauses the connection once, mails once in the customer’s language, and remembers every record', async () => {
  const bench = await createWorkerBench({ connection: { notify } });
  bench.script.read = () => Promise.reject(refused());
  const pointers = [bench.pointer(), bench.pointer({ id: '2' })];
  expect(await bench.process(bench.pointer())).toMatchObject({
    kind: 'paused',
    reason: { code: 'credentials-refused' },
  });
  expect(await bench.process(bench.pointer({ id: '2' }))).toMatchObject({ kind: 'waiting' });
  expect(await bench.connections.get(connectionId)).toMatchObject({
    status: 'paused',
    paused: { code: 'credentials-refused', details: { vendor: 'moco' }, at: bench.now().toISOString() },
  });
  expect(bench.notices.mails).toMatchObject([
    { to: notify.email, text: expect.stringContaining('lehnt den Schlüssel') },
  ]);
  expect(await reminded(bench)).toEqual(pointers);
});

test('a mail that cannot be sent does not undo the pause, and is reported as trouble', async () => {
  const bench = await createWorkerBench({ connection: { notify } });
  bench.script.read = () => Promise.reject(refused());
  bench.notices.paused = () => Promise.reject(new Error('SES is away'));
  const pointer = bench.pointer();
  expect(await bench.process(pointer)).toMatchObject({
    kind: 'paused',
    reason: { code: 'credentials-refused' },
    connection: connectionId,
    trouble: expect.stringContaining('SES is away'),
  });
  expect(await bench.connections.get(connectionId)).toMatchObject({
    status: 'paused',
    paused: { code: 'credentials-refused' },
  });
  expect(await reminded(bench)).toEqual([pointer]);
  expect(await bench.link()).toMatchObject({ outcome: { kind: 'waiting', code: 'credentials-refused' } });
  expect(bench.links.items()[0]?.lease).toBeUndefined();
});

test('a pause whose mail was sent reports no trouble', async () => {
  const bench = await createWorkerBench({ connection: { notify } });
  bench.script.read = () => Promise.reject(refused());
  expect(await bench.process(bench.pointer())).not.toHaveProperty('trouble');
  expect(bench.notices.mails).toHaveLength(1);
});

test('two workers that meet the same refused key mail once', async () => {
  const bench = await createWorkerBench({ connection: { notify } });
  bench.script.read = () => Promise.reject(refused());
  await Promise.all([bench.process(bench.pointer()), bench.process(bench.pointer({ id: '2' }))]);
  expect(bench.notices.mails).toHaveLength(1);
  expect(await reminded(bench)).toHaveLength(2);
});

test('a paused record is open and its claim is free again', async () => {
  const bench = await createWorkerBench();
  bench.script.read = () => Promise.reject(refused());
  await bench.process(bench.pointer());
  expect(await bench.link()).toMatchObject({ outcome: { kind: 'waiting', code: 'credentials-refused' } });
  expect(bench.links.items()[0]?.lease).toBeUndefined();
  expect(bench.queue.deadLetters).toEqual([]);
});

test('a connection without a secret is paused', async () => {
  const bench = await createWorkerBench();
  await bench.secrets.remove({ id: connectionId, connector: 'moco-awork' });
  expect(await bench.process(bench.pointer())).toMatchObject({
    kind: 'paused',
    reason: { code: 'credentials-missing' },
  });
});

test('the same record of a paused connection is remembered once, and costs no call', async () => {
  const bench = await createWorkerBench({ connection: { status: 'paused' } });
  expect(await bench.process(bench.pointer())).toMatchObject({
    kind: 'waiting',
    reason: { code: 'connection-paused' },
  });
  await bench.process(bench.pointer());
  expect(await reminded(bench)).toHaveLength(1);
  expect(bench.readings()).toBe(0);
});

test('a record remembered while its connection was being resumed is sent again, since nobody looks for it any more', async () => {
  const bench = await createWorkerBench({ connection: { status: 'paused' } });
  const { connections, reminders } = bench;
  const paused = await connections.get(connectionId);
  if (!paused) throw new Error('the bench has a connection');
  const remind = reminders.remind.bind(reminders);
  reminders.remind = async (pointer) => {
    await connections.put({ ...paused, status: 'active' });
    await remind(pointer);
  };
  const pointer = bench.pointer();
  await bench.process(pointer);
  expect(bench.takeQueued()).toMatchObject([{ pointer }]);
  expect(await reminded(bench)).toEqual([]);
});

test.each([
  ['cancelled', { connection: { status: 'cancelled' } }, connectionId],
  ['unknown', {}, 'nobody'],
] as const)('the records of a connection that is %s are dropped', async (_case, options, connection) => {
  const bench = await createWorkerBench(options);
  expect(await bench.process(bench.pointer({ connection }))).toMatchObject({ kind: 'dropped' });
  expect([bench.takeQueued(), bench.queue.deadLetters, await reminded(bench)]).toEqual([[], [], []]);
});

/** Ten calls in two minutes: one live record of two calls, then the budget is used up. */
async function exhausted() {
  const bench = await createWorkerBench({ callsPerTwoMinutes: 10 });
  await bench.process(bench.pointer({ id: 'first' }));
  return bench;
}

test('a record without budget books a slot, comes back then, and its attempt does not count', async () => {
  const bench = await exhausted();
  expect(await bench.process(bench.pointer())).toMatchObject({
    kind: 'retrying',
    reason: { code: 'quota-booked' },
  });
  const [queued] = bench.takeQueued();
  expect(queued).toMatchObject({ pointer: { attempt: 0, bookedFor: expect.any(String) } });
  const slot = Date.parse(queued?.pointer.bookedFor ?? '');
  expect(queued?.delaySeconds).toBe(Math.ceil((slot - bench.now().getTime()) / 1000));
  expect(bench.readings()).toBe(1);
});

test('whoever comes back at its slot is served before newcomers', async () => {
  const bench = await exhausted();
  await bench.process(bench.pointer());
  const [queued] = bench.takeQueued();
  if (!queued) throw new Error('nothing was queued');
  bench.pass(queued.delaySeconds);
  expect(await bench.process(queued.pointer)).toMatchObject({ kind: 'done' });
});

test('each record of a backlog gets a slot of its own, in order', async () => {
  const bench = await exhausted();
  for (let id = 2; id < 8; id += 1) await bench.process(bench.pointer({ id: String(id), cause: 'sweep' }));
  const slots = bench.takeQueued().map(({ pointer }) => Date.parse(pointer.bookedFor ?? ''));
  const gaps = slots.slice(1).map((slot, index) => slot - (slots[index] ?? 0));
  expect(gaps).toEqual(Array.from({ length: 5 }, () => 20_000));
});

test('a slot beyond fifteen minutes takes several rounds without drawing again', async () => {
  const bench = await createWorkerBench({ callsPerTwoMinutes: 10 });
  const bookedFor = new Date(bench.now().getTime() + 2000_000).toISOString();
  let pointer = bench.pointer({ bookedFor });
  for (const delay of [900, 900, 200]) {
    expect(await bench.process(pointer)).toMatchObject({ reason: { code: 'quota-booked' } });
    const [queued] = bench.takeQueued();
    expect(queued).toMatchObject({ delaySeconds: delay, pointer: { bookedFor, attempt: 0 } });
    bench.pass(delay);
    pointer = queued?.pointer ?? pointer;
  }
  expect(await bench.process(pointer)).toMatchObject({ kind: 'done' });
});

test('a record that fails after its slot gives the slot up', async () => {
  const bench = await createWorkerBench();
  bench.script.read = () => Promise.reject(new Error('broken'));
  await bench.process(bench.pointer({ bookedFor: bench.now().toISOString() }));
  const [queued] = bench.takeQueued();
  expect(queued?.pointer).toMatchObject({ attempt: 1 });
  expect(queued?.pointer).not.toHaveProperty('bookedFor');
});

test('deletions beyond the limit stop and ask, except when an operator replays', async () => {
  const bench = await createWorkerBench({ connection: { settings: { maxDeletionsPerHour: 1 } } });
  bench.script.read = (_link, context) => context.allowDeletion();
  expect(await bench.process(bench.pointer({ id: '1' }))).toMatchObject({ kind: 'done' });
  expect(await bench.process(bench.pointer({ id: '2' }))).toMatchObject({
    kind: 'parked',
    reason: { code: 'delete-breaker' },
  });
  expect(await bench.process(bench.pointer({ id: '2', cause: 'replay' }))).toMatchObject({ kind: 'done' });
  bench.pass(3600);
  expect(await bench.process(bench.pointer({ id: '3' }))).toMatchObject({ kind: 'done' });
});
