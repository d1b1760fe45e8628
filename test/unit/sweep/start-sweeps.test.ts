import { expect, test } from '@jest/globals';
import { startSweeps } from '../../../functions/sweep/start-sweeps.ts';
import { aworkMocoTimes } from '../../../functions/moco-awork/awork-moco-times/definition.ts';
import type { Connection } from '../../../shared/connections/connection.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import type { Pointer } from '../../../shared/pointer.ts';

const definition: DirectionDefinition = {
  ...aworkMocoTimes,
  sweeps: [
    { scope: 'all', everyMinutes: 180 },
    { scope: 'early', everyMinutes: 15, onRequest: { setting: 'syncEveryMinutes', instead: 'all' } },
  ],
};

function connection(id: string, changes: Partial<Connection> = {}): Connection {
  return { id, connector: 'moco-awork', status: 'active', settings: {}, accounts: {}, ...changes };
}

async function sent(scope: string, connections: Connection[], now = new Date('2026-03-04T10:00:00Z')) {
  const pointers: Pointer[] = [];
  await startSweeps(
    { direction: definition.id, scope },
    {
      definitions: [definition],
      connections: { list: async () => connections },
      queue: { send: async (more) => void pointers.push(...more) },
      now: () => now,
    },
  );
  return pointers.map(({ connection: owner, id }) => `${owner} ${id}`);
}

test('every active connection is swept', async () => {
  const connections = [connection('one'), connection('two', { status: 'paused' }), connection('three')];
  expect(await sent('all', connections)).toEqual(['one all', 'three all']);
});

test('a connection that asks for every 30 minutes gets every second of the quarter-hourly turns', async () => {
  const eager = connection('eager', { settings: { syncEveryMinutes: 30 } });
  const turns: number[] = [];
  for (let turn = 0; turn < 8; turn += 1) {
    const now = new Date(Date.parse('2026-03-04T10:00:00Z') + turn * 900_000);
    const pointers = await sent('early', [eager, connection('patient')], now);
    turns.push(pointers.length);
    expect(pointers.filter((pointer) => pointer !== 'eager all')).toEqual([]);
  }
  const first = turns[0] ?? 0;
  expect(turns).toEqual([first, 1 - first, first, 1 - first, first, 1 - first, first, 1 - first]);
});

test('a schedule nobody declared is an error', async () => {
  await expect(sent('elsewhere', [])).rejects.toThrow('there is no sweep elsewhere');
});
