import { expect, test } from '@jest/globals';
import type { WatchStep } from '../../../functions/watch/steps.ts';
import { watchConnections } from '../../../functions/watch/watch-connections.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import { createOpsHarness } from '../ops/ops-harness.ts';

async function createMany(connections: Record<string, Connection['status']>) {
  const harness = createOpsHarness();
  const { operator, pass, now } = harness;
  for (const [id, status] of Object.entries(connections))
    await operator.connections.put({ id, status, connector: 'moco-awork', settings: {}, accounts: {} });
  const done: string[] = [];
  const errors: { message: string; connection: string; step: string }[] = [];
  const watch = (steps: Record<string, WatchStep>, seconds = 60) =>
    watchConnections(operator, {
      steps: Object.entries(steps),
      until: new Date(now().getTime() + seconds * 1000),
      onError: (error, where) => void errors.push({ message: String(error), ...where }),
    });
  const note: WatchStep = async ({ id }) => void done.push(id);
  return { watch, note, done, errors, pass, operator };
}

test('O8 active and paused connections are watched, and nothing else', async () => {
  const { watch, note, done } = await createMany({ a: 'active', b: 'prepared', c: 'paused', d: 'cancelled' });
  expect(await watch({ note })).toEqual({ watched: 2, left: 0 });
  expect(done.toSorted()).toEqual(['a', 'c']);
});

test('O8 whoever was left when the time was over comes first the next time', async () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const { watch, done, pass } = await createMany(Object.fromEntries(ids.map((id) => [id, 'active'])));
  const slow: WatchStep = async ({ id }) => {
    done.push(id);
    pass(30);
  };
  const { watched, left } = await watch({ slow });
  expect(watched + left).toBe(ids.length);
  expect(left).toBeGreaterThan(0);
  const first = done.splice(0);
  await watch({ slow }, 10_000);
  expect(done.slice(0, left).toSorted()).toEqual(ids.filter((id) => !first.includes(id)));
});

test('O8 a step that fails stops neither the next one nor another connection, and is told with its error', async () => {
  const { watch, note, done, errors } = await createMany({ a: 'active', b: 'active' });
  const broken: WatchStep = async ({ id }) => {
    if (id === 'a') throw new TypeError('a defect');
  };
  expect(await watch({ broken, note })).toEqual({ watched: 2, left: 0 });
  expect(done.toSorted()).toEqual(['a', 'b']);
  expect(errors).toEqual([{ message: 'TypeError: a defect', connection: 'a', step: 'broken' }]);
});
