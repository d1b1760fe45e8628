import { expect, test } from '@jest/globals';
import { createExpectedLinks } from '../../../functions/ops/plan/expected-links.ts';
import { createMemoryLinks } from '../../twins/memory-links.ts';

const now = () => new Date('2026-03-04T10:00:00Z');
const key = (sourceId: string) => ({ connection: 'c1', entity: 'time', sourceId });

async function storeOfOne() {
  const store = createMemoryLinks(now);
  const claim = await store.claim({ key: key('a'), leaseSeconds: 45 });
  if (claim.kind !== 'claimed') throw new Error('nobody else is here');
  const outcome = { kind: 'done', code: 'x', details: {}, at: now().toISOString() } as const;
  await store.settle(claim.link, { targetId: '1', outcome });
  return { store, ...createExpectedLinks(store) };
}

test('O4 a plan sees the links that its own steps will leave behind, wherever it looks, and those of before', async () => {
  const { links, expect: plan } = await storeOfOne();
  await plan(key('b'), { targetId: '2' });
  expect((await links.get(key('b')))?.targetId).toBe('2');
  expect((await links.findByTarget('c1', 'time', '2'))?.key.sourceId).toBe('b');
  expect((await links.findByTarget('c1', 'time', '1'))?.key.sourceId).toBe('a');
  const listed = await Array.fromAsync(links.list('c1', 'time'));
  expect(listed.map(({ targetId }) => targetId)).toEqual(['1', '2']);
});

test('O4 what a plan foresees of a record replaces what is stored of it, and is stored nowhere', async () => {
  const { store, links, expect: plan } = await storeOfOne();
  await plan(key('a'), { targetId: '9' });
  const listed = await Array.fromAsync(links.list('c1', 'time'));
  expect(listed.map(({ targetId }) => targetId)).toEqual(['9']);
  expect((await store.get(key('a')))?.targetId).toBe('1');
  await expect(links.claim({ key: key('a'), leaseSeconds: 45 })).rejects.toThrow('writes nothing');
});

test('O4 what one connection is planned to link is no link of another one, whose records have the same ids', async () => {
  const { links, expect: plan } = await storeOfOne();
  const elsewhere = { ...key('b'), connection: 'c2' };
  await plan(key('b'), { targetId: '2' });
  expect(await links.get(elsewhere)).toBeUndefined();
  expect(await links.findByTarget('c2', 'time', '2')).toBeUndefined();
  expect(await Array.fromAsync(links.list('c2', 'time'))).toEqual([]);
  await plan(elsewhere, { targetId: '3' });
  expect((await links.get(key('b')))?.targetId).toBe('2');
});

test('O4 what is planned to leave its target is not found by it any more', async () => {
  const { links, expect: plan } = await storeOfOne();
  expect((await links.findByTarget('c1', 'time', '1'))?.key.sourceId).toBe('a');
  await plan(key('a'), { targetId: '9' });
  expect(await links.findByTarget('c1', 'time', '1')).toBeUndefined();
});
