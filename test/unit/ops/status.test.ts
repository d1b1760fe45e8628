import { expect, test } from '@jest/globals';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { resyncRecords } from '../../../functions/ops/resync.ts';
import { showStatus } from '../../../functions/ops/status.ts';
import { sweepConnection } from '../../../functions/ops/sweep.ts';
import { createLinkedProject } from './linked-project.ts';
import { connectionId, createOpsHarness, exampleEntry, ownDefinitions } from './ops-harness.ts';
import { pausedWith } from '../../../shared/connections/connection.ts';

test('status counts what is done and undone, and how old the oldest undone change is', async () => {
  const { operator, awork, book, work, pass } = await createLinkedProject();
  const stranger = awork.person.createUser({ firstName: 'Ida', lastName: 'Ohne', email: 'ida@example.org' });
  book();
  book(stranger.id);
  await resyncRecords(connectionId, { direction: 'awork-moco-times' }, operator);
  await work();
  pass(7200);
  const { data } = await showStatus({}, operator);
  expect(data.connections).toEqual([
    {
      id: connectionId,
      connector: 'moco-awork',
      status: 'active',
      paused: null,
      liveAsked: null,
      isBeginning: false,
      done: 2,
      waiting: 1,
      needing: 1,
      differing: 0,
      retrying: 0,
      parked: 0,
      setAside: 0,
      remembered: 0,
      oldestOpenSince: expect.any(String),
      oldestOpenSeconds: 7200,
    },
  ]);
});

test('status of one connection says how its last comparisons ended', async () => {
  const { add, operator, work } = createOpsHarness();
  await add();
  await sweepConnection(connectionId, { direction: 'awork-moco-times', scope: 'all' }, operator);
  await work();
  const { data, text } = await showStatus({ id: connectionId }, operator);
  expect(data.connections[0]?.sweeps).toMatchObject([
    { direction: 'awork-moco-times', scope: 'all', code: 'up-to-date', details: { sent: 0 } },
  ]);
  expect(text).toContain('sent: 0');
});

test('status shows every queue of the connector', async () => {
  const { add, operator } = createOpsHarness();
  await add();
  await sweepConnection(connectionId, { direction: 'awork-moco-times' }, operator);
  const { data } = await showStatus({ id: connectionId }, operator);
  const none = { inFlight: 0, delayed: 0, deadLetters: 0 };
  expect(data.queues).toEqual(
    ownDefinitions.map(({ id }) => ({ direction: id, queued: id === 'awork-moco-times' ? 3 : 0, ...none })),
  );
  expect(data).not.toHaveProperty('idle');
});

test('waiting ends when delayed messages are done, or with an error when the time is over', async () => {
  const { add, operator, queue, now } = createOpsHarness();
  await add();
  await sweepConnection(connectionId, { scope: 'linked' }, operator);
  const busy = await showStatus({ id: connectionId, waitIdleSeconds: 5 }, operator);
  expect(busy).toMatchObject({ exitCode: 1, data: { idle: false } });
  const [message] = queue.messages;
  if (message) message.visibleAt = now().getTime() + 60_000;
  expect((await showStatus({ waitIdleSeconds: 5 }, operator)).data.idle).toBe(false);
  queue.messages.splice(0);
  expect(await showStatus({ waitIdleSeconds: 5 }, operator)).toMatchObject({
    exitCode: 0,
    data: { idle: true },
  });
});

test('a connection that is paused while the queues are waited for is shown as paused', async () => {
  const { add, operator, queue } = createOpsHarness();
  await add();
  await sweepConnection(connectionId, { scope: 'linked' }, operator);
  const pausing = async () => {
    queue.messages.splice(0);
    await operator.connections.change(
      connectionId,
      pausedWith({ code: 'x', details: {}, at: '2026-03-04T10:00:00Z' }),
    );
  };
  const watched = { ...operator, sleep: pausing };
  const { data } = await showStatus({ id: connectionId, waitIdleSeconds: 5 }, watched);
  expect(data).toMatchObject({ idle: true, connections: [{ status: 'paused' }] });
});

const refusedKey = {
  code: 'credentials-refused',
  details: { vendor: 'moco', problem: 'HTTP 401' },
  at: '2026-03-04T08:00:00Z',
};

test('O11 status says why a connection is paused, since when, and what to do', async () => {
  const { add, operator } = createOpsHarness();
  await add();
  await operator.connections.change(connectionId, pausedWith(refusedKey));
  const { data, text } = await showStatus({}, operator);
  expect(data.connections[0]).toMatchObject({
    status: 'paused',
    paused: {
      ...refusedKey,
      sentence: expect.stringContaining('MOCO'),
      next: expect.stringContaining('resume'),
    },
  });
  for (const part of ['2026-03-04T08:00:00Z', '2h', 'MOCO', `ops connections resume ${connectionId}`])
    expect(text).toContain(part);
});

test('O11 what an operator paused is told as that', async () => {
  const { add, operator } = createOpsHarness();
  await add();
  await pauseConnection(connectionId, operator);
  const { data } = await showStatus({ id: connectionId }, operator);
  expect(data.connections[0]?.paused).toMatchObject({
    sentence: 'An operator paused it.',
    next: expect.stringContaining(`ops connections resume ${connectionId}`),
  });
});

test('O9 status of one connection says which mails to its people came back, as long as they are mailed there', async () => {
  const { add, operator, bounces } = createOpsHarness();
  await add(exampleEntry({ notify: { email: ['a@nord.example', 'b@nord.example'], language: 'de' } }));
  const at = '2026-03-04T08:00:00.000Z';
  await bounces.note(connectionId, { address: 'a@nord.example', kind: 'bounced', at, why: '550 unknown' });
  await bounces.note(connectionId, { address: 'b@nord.example', kind: 'complained', at });
  await bounces.note(connectionId, { address: 'former@nord.example', kind: 'bounced', at });
  const { data, text } = await showStatus({ id: connectionId }, operator);
  expect(data.bounces).toHaveLength(2);
  expect(text).toContain(`A mail to a@nord.example came back at ${at} (550 unknown).`);
  expect(text).toContain(`b@nord.example reported a mail of ${at} as unwanted.`);
});
