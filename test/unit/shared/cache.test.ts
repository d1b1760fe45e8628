import { expect, test } from '@jest/globals';
import { cacheSince, createCache, scopedCache } from '../../../shared/cache.ts';

function createHarness() {
  let clock = 0;
  const now = () => new Date(clock);
  let loads = 0;
  const load = async () => (loads += 1);
  return {
    load,
    cache: createCache(now),
    loads: () => loads,
    pass: (seconds: number) => void (clock += seconds * 1000),
  };
}

test('a value is loaded again when it is older than the asker accepts', async () => {
  const { cache, load, pass } = createHarness();
  const get = (age: number) => cache.get('k', age, load);
  expect(await get(60)).toBe(1);
  pass(59);
  expect(await get(60)).toBe(1);
  expect(await get(30)).toBe(2);
  pass(61);
  expect(await get(60)).toBe(3);
});

test('what was remembered before a moment does not count for whoever asks since, and is loaded once', async () => {
  const { cache, load, pass } = createHarness();
  await cache.get('k', 60, load);
  pass(10);
  const since = cacheSince(cache, new Date(10_000), () => new Date(12_000));
  pass(1);
  expect(await since.get('k', 60, load)).toBe(2);
  pass(1);
  expect(await since.get('k', 60, load)).toBe(2);
});

test('those who ask together share one load', async () => {
  const { cache, load, loads } = createHarness();
  await Promise.all(Array.from({ length: 5 }, () => cache.get('k', 60, load)));
  expect(loads()).toBe(1);
});

test('a failed load is forgotten', async () => {
  const { cache, load } = createHarness();
  await expect(cache.get('k', 60, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await cache.get('k', 60, load)).toBe(1);
});

test('connections do not see each other’s values', async () => {
  const { cache, load } = createHarness();
  expect(await scopedCache(cache, 'a').get('k', 60, load)).toBe(1);
  expect(await scopedCache(cache, 'b').get('k', 60, load)).toBe(2);
  scopedCache(cache, 'a').drop('k');
  expect(await scopedCache(cache, 'b').get('k', 60, load)).toBe(2);
});

test('five thousand values are remembered, and the oldest goes first', async () => {
  const { cache, load, loads } = createHarness();
  const get = (key: number) => cache.get(`k${key}`, 60, load);
  for (let key = 0; key < 12_000; key += 1) await get(key);
  for (let key = 7_000; key < 12_000; key += 1) await get(key);
  expect(loads()).toBe(12_000);
  await get(6_999);
  expect(loads()).toBe(12_001);
});
