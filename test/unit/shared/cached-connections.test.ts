import { expect, test } from '@jest/globals';
import { cachedConnections } from '../../../shared/connections/cached-connections.ts';
import type { Connection, ConnectionStatus } from '../../../shared/connections/connection.ts';
import { createMemoryConnections } from '../../twins/memory-stores.ts';
import { pausedWith } from '../../../shared/connections/connection.ts';

/** Two warm workers over one store. */
function createHarness() {
  let clock = 0;
  let reads = 0;
  const now = () => new Date(clock);
  const store = createMemoryConnections();
  const counted = {
    ...store,
    get(id: string) {
      reads += 1;
      return store.get(id);
    },
  };
  const put = (status: ConnectionStatus, changes: Partial<Connection> = {}) =>
    store.put({ id: 'c1', connector: 'moco-awork', status, settings: {}, accounts: {}, ...changes });
  return {
    here: cachedConnections(counted, now),
    elsewhere: cachedConnections(counted, now),
    put,
    reads: () => reads,
    pass: (seconds: number) => void (clock += seconds * 1000),
  };
}

const note = { code: 'x', details: {}, at: '2026-03-04T10:00:00Z' };

test('a pause is seen at once where it was made, and elsewhere within a second', async () => {
  const { here, elsewhere, put, pass } = createHarness();
  await put('active');
  const statuses = async () => [(await here.get('c1'))?.status, (await elsewhere.get('c1'))?.status];
  expect(await statuses()).toEqual(['active', 'active']);
  await here.change('c1', pausedWith(note));
  expect(await statuses()).toEqual(['paused', 'active']);
  pass(1);
  expect(await statuses()).toEqual(['paused', 'paused']);
});

test('an active connection is read once a second, and then with what changed', async () => {
  const { here, put, reads, pass } = createHarness();
  await put('active');
  for (let count = 0; count < 5; count += 1) await here.get('c1');
  expect(reads()).toBe(1);
  await put('active', { secretRevision: '2' });
  pass(1);
  expect(await here.get('c1')).toMatchObject({ secretRevision: '2' });
});

test.each(['paused', 'cancelled'] as const)('a connection that is %s is not remembered', async (status) => {
  const { here, put } = createHarness();
  await put(status);
  expect((await here.get('c1'))?.status).toBe(status);
  await put('active');
  expect((await here.get('c1'))?.status).toBe('active');
});

test('a connection that is not there is not remembered, so it works as soon as it is added', async () => {
  const { here, put } = createHarness();
  expect(await here.get('c1')).toBeUndefined();
  await put('active');
  expect((await here.get('c1'))?.status).toBe('active');
});

test('O2 who changed a connection and asks for something is answered by the changed one, and a burst of it costs one reading', async () => {
  const { here, put, reads, pass } = createHarness();
  await put('active');
  await here.get('c1');
  pass(0.5);
  await put('active', { settings: { apiVersion: 'v1' } });
  const asOf = new Date(500);
  pass(0.1);
  for (const _each of [1, 2, 3])
    expect(await here.get('c1', asOf)).toMatchObject({ settings: { apiVersion: 'v1' } });
  expect(reads()).toBe(2);
});
