import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { originOf } from '../../../infra/local/origin-of.ts';
import { chooseLastingPorts, refuseTakenPorts } from '../../../infra/local/ports.ts';

test('a live page whose port is taken by now gets another, as nothing that is stored names it', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const live = Number(new URL(originOf(taken)).port);
  expect(await refuseTakenPorts({ suite: 0, console: 0, live, vendors: { moco: 0 } })).toMatchObject({
    live: 0,
  });
  taken.close();
  await once(taken, 'close');
  expect(await refuseTakenPorts({ suite: 0, console: 0, live, vendors: { moco: 0 } })).toMatchObject({
    live,
  });
});

test('whatever a restart must find again gets a port that no outgoing connection holds meanwhile', async () => {
  const asked = { suite: 4747, console: 0, live: 0, vendors: {} };
  expect(await chooseLastingPorts(undefined, asked)).toBe(asked);
  const { suite, console, live, vendors } = await chooseLastingPorts('data', asked);
  const chosen = [console, live, ...Object.values(vendors)];
  expect(suite).toBe(4747);
  expect(new Set(chosen).size).toBe(8);
  expect(Math.min(...chosen)).toBeGreaterThanOrEqual(20_000);
  expect(Math.max(...chosen)).toBeLessThan(32_000);
});
