import { expect, test } from '@jest/globals';
import { letRun } from '../../../functions/ops/connections/resume.ts';
import { pauseConnection } from '../../../functions/ops/connections/pause.ts';
import { sendRemembered } from '../../../functions/watch/send-remembered.ts';
import { watchSteps } from '../../../functions/watch/steps.ts';
import { createPointer, forced } from '../../../shared/pointer.ts';
import { connectionId, createOpsHarness } from '../ops/ops-harness.ts';

/** Paused with two records remembered: one that a webhook told of, and one that an operator asked for. */
async function createRemembering() {
  const harness = createOpsHarness();
  const { operator, add, queue, now } = harness;
  await add();
  queue.messages.length = 0;
  await pauseConnection(connectionId, operator);
  const target = { direction: 'moco-awork-projects', connection: connectionId, entity: 'project' };
  const pointer = (id: string) => createPointer({ ...target, id }, 'webhook', now());
  await operator.reminders.remind(pointer('told'));
  await operator.reminders.remind(forced(pointer('asked'), 'operator', now()));
  const broken = { ...operator.queue, send: () => Promise.reject(new Error('no queue')) };
  return {
    ...harness,
    look: () => sendRemembered({ id: connectionId }, operator),
    left: async () => (await Array.fromAsync(operator.reminders.list(connectionId))).length,
    async breakOff() {
      await expect(letRun(connectionId, { ...operator, queue: broken })).rejects.toThrow('no queue');
    },
  };
}

test('O8 what was remembered follows, as it was asked for, where a resume broke off', async () => {
  const { breakOff, pass, look, pointers, left, now } = await createRemembering();
  await breakOff();
  pass(900);
  await look();
  const at = now().toISOString();
  expect(pointers().toSorted((one, other) => one.id.localeCompare(other.id))).toMatchObject([
    { id: 'asked', force: true, at },
    { id: 'told', at },
  ]);
  expect(pointers().filter(({ force }) => force)).toHaveLength(1);
  expect(await left()).toBe(0);
});

test('O8 a resume that is still at it is not done twice', async () => {
  const { breakOff, pass, look, pointers, left } = await createRemembering();
  await breakOff();
  pass(60);
  await look();
  expect(pointers()).toEqual([]);
  expect(await left()).toBe(2);
});

test('O8 what is remembered waits as long as its connection is paused', async () => {
  const { pass, look, pointers, left } = await createRemembering();
  pass(86_400);
  await look();
  expect(pointers()).toEqual([]);
  expect(await left()).toBe(2);
});

test('O8 what is remembered stays where it cannot be sent, and is sent by the next look', async () => {
  const { breakOff, pass, look, left, operator } = await createRemembering();
  await breakOff();
  pass(900);
  const queue = { ...operator.queue, send: () => Promise.reject(new Error('no queue')) };
  await expect(sendRemembered({ id: connectionId }, { ...operator, queue })).rejects.toThrow('no queue');
  expect(await left()).toBe(2);
  await look();
  expect(await left()).toBe(0);
});

test('O8 the watch looks for what is remembered', () => {
  expect(watchSteps.map(([, step]) => step)).toContain(sendRemembered);
});
