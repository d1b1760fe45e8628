import { expect, test } from '@jest/globals';
import { cancelConnection } from '../../../functions/ops/connections/cancel.ts';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { resumeConnection } from '../../../functions/ops/connections/resume.ts';
import { listHistory } from '../../../functions/ops/history/list-history.ts';
import { sweepConnection } from '../../../functions/ops/sweep.ts';
import { connectionId, createOpsHarness } from './ops-harness.ts';

test('who did what with a connection is kept with when and why, newest first', async () => {
  const { add, operator, pass } = createOpsHarness();
  await add();
  pass(60);
  await pauseConnection(connectionId, { ...operator, why: 'the books are closed' });
  pass(60);
  await resumeConnection(connectionId, operator);
  const { data, text } = await listHistory(connectionId, {}, operator);
  const who = { kind: 'operator', name: 'Ada' };
  expect(data.acts).toMatchObject([
    { act: 'resumed', who, at: '2026-03-04T10:02:00.000Z' },
    { act: 'paused', who, at: '2026-03-04T10:01:00.000Z', reason: 'the books are closed' },
    { act: 'added', who, at: '2026-03-04T10:00:00.000Z' },
  ]);
  expect(text).toContain('the books are closed');
});

test('what changed nothing is no act', async () => {
  const { add, operator } = createOpsHarness();
  await add();
  await pauseConnection(connectionId, operator);
  await pauseConnection(connectionId, operator);
  const { data } = await listHistory(connectionId, {}, operator);
  expect(data.acts.map(({ act }) => act).toSorted()).toEqual(['added', 'paused']);
});

test('the history outlives the connection', async () => {
  const { add, operator } = createOpsHarness();
  await add();
  await cancelConnection(connectionId, operator);
  await cancelConnection(connectionId, operator);
  const { data } = await listHistory(connectionId, {}, operator);
  expect(data.acts.map(({ act }) => act).toSorted()).toEqual(['added', 'cancelled']);
});

test('what is done stays done where its history cannot be written, and somebody is told', async () => {
  const { add, operator, queue, warnings } = createOpsHarness();
  await add();
  const history = { ...operator.history, note: () => Promise.reject(new Error('no table')) };
  await sweepConnection(connectionId, { direction: 'awork-moco-times' }, { ...operator, history });
  expect(queue.messages.length).toBeGreaterThan(0);
  expect(warnings.join()).toContain('could not be written into the history of nordagentur');
});

test('a history shows as much as was asked for, and an unknown connection is refused', async () => {
  const { add, operator } = createOpsHarness();
  await add();
  await pauseConnection(connectionId, operator);
  expect((await listHistory(connectionId, { most: 1 }, operator)).data.acts).toHaveLength(1);
  await expect(listHistory('nobody', {}, operator)).rejects.toThrow('no connection');
});
