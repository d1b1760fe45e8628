import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { originOf } from '../../../infra/local/origin-of.ts';
import { refuseTakenPorts } from '../../../infra/local/ports.ts';

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
