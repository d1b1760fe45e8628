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

async function send(scope: string, connections: Connection[], now = new Date('2026-03-04T10:00:00Z')) {
  const pointers: (Pointer & { delaySeconds: number })[] = [];
  await startSweeps(
    { direction: definition.id, scope },
    {
      definitions: [definition],
      connections: { list: async () => connections },
      queue: {
        send: async (more, delaySeconds = 0) =>
          void pointers.push(...more.map((pointer) => ({ ...pointer, delaySeconds }))),
      },
      now: () => now,
    },
  );
  return pointers;
}

async function sent(...asked: Parameters<typeof send>) {
  return (await send(...asked)).map(({ connection: owner, id }) => `${owner} ${id}`).toSorted();
}

test('every active connection is swept', async () => {
  const connections = [connection('one'), connection('two', { status: 'paused' }), connection('three')];
  expect(await sent('all', connections)).toEqual(['one all', 'three all']);
});

test('few connections are swept at once', async () => {
  const few = Array.from({ length: 10 }, (_, index) => connection(`agency-${index}`));
  expect((await send('all', few)).every(({ delaySeconds }) => delaySeconds === 0)).toBe(true);
});

test('500 connections are swept over a quarter of an hour, each always at its time', async () => {
  const many = Array.from({ length: 500 }, (_, index) => connection(`agency-${index}`));
  const pointers = await send('all', many);
  const byMinute = Object.groupBy(pointers, ({ delaySeconds }) => Math.floor(delaySeconds / 60));
  expect(Object.keys(byMinute)).toHaveLength(15);
  for (const minute of Object.values(byMinute)) expect(minute?.length).toBeLessThanOrEqual(40);
  const delays = (all: typeof pointers) =>
    new Map(all.map(({ connection: id, delaySeconds }) => [id, delaySeconds]));
  expect(delays(await send('all', many.toReversed()))).toEqual(delays(pointers));
});

test('the last connection is swept before the next sweep begins', async () => {
  const minutely = { ...definition, sweeps: [{ scope: 'all', everyMinutes: 1 }] };
  const many = Array.from({ length: 500 }, (_, index) => connection(`agency-${index}`));
  const delays: number[] = [];
  await startSweeps(
    { direction: definition.id, scope: 'all' },
    {
      definitions: [minutely],
      connections: { list: async () => many },
      queue: { send: async (_pointers, delaySeconds = 0) => void delays.push(delaySeconds) },
      now: () => new Date('2026-03-04T10:00:00Z'),
    },
  );
  expect(Math.max(...delays)).toBeLessThan(60);
  expect(new Set(delays).size).toBeGreaterThan(40);
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
