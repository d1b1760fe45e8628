import { expect, test } from '@jest/globals';
import { createCache, scopedCache } from '../../shared/cache.ts';
import { cachedConnections } from '../../shared/connections/cached-connections.ts';
import { createMemoryConnections } from '../twins/memory-stores.ts';

function createBench() {
  let clock = 0;
  const now = () => new Date(clock);
  let loads = 0;
  const load = async () => (loads += 1);
  return {
    now,
    load,
    cache: createCache(now),
    loads: () => loads,
    pass: (seconds: number) => void (clock += seconds * 1000),
  };
}

test('a value is loaded again when it is older than the asker accepts', async () => {
  const { cache, load, pass } = createBench();
  const get = (age: number) => cache.get('k', age, load);
  expect(await get(60)).toBe(1);
  pass(59);
  expect(await get(60)).toBe(1);
  expect(await get(30)).toBe(2);
  pass(61);
  expect(await get(60)).toBe(3);
});

test('those who ask together share one load', async () => {
  const { cache, load, loads } = createBench();
  await Promise.all(Array.from({ length: 5 }, () => cache.get('k', 60, load)));
  expect(loads()).toBe(1);
});

test('a failed load is forgotten', async () => {
  const { cache, load } = createBench();
  await expect(cache.get('k', 60, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await cache.get('k', 60, load)).toBe(1);
});

test('connections do not see each other’s values', async () => {
  const { cache, load } = createBench();
  expect(await scopedCache(cache, 'a').get('k', 60, load)).toBe(1);
  expect(await scopedCache(cache, 'b').get('k', 60, load)).toBe(2);
  scopedCache(cache, 'a').drop('k');
  expect(await scopedCache(cache, 'b').get('k', 60, load)).toBe(2);
});

test('a pause is seen at once where it was made, and elsewhere within ten seconds', async () => {
  const { now, pass } = createBench();
  const store = createMemoryConnections();
  await store.put({ id: 'c1', connector: 'moco-awork', status: 'active', settings: {}, accounts: {} });
  const [here, elsewhere] = [cachedConnections(store, now), cachedConnections(store, now)];
  const statuses = async () => [(await here.get('c1'))?.status, (await elsewhere.get('c1'))?.status];
  expect(await statuses()).toEqual(['active', 'active']);
  await here.pause('c1', { code: 'x', details: {}, at: '2026-03-04T10:00:00Z' });
  expect(await statuses()).toEqual(['paused', 'active']);
  pass(11);
  expect(await statuses()).toEqual(['paused', 'paused']);
});
