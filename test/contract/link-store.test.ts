import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Outcome, Settlement } from '../../shared/links/link.ts';
import { createDynamoLinks } from '../../shared/links/dynamo-links.ts';
import type { LinkStore } from '../../shared/links/link-store.ts';
import { createMemoryLinks } from '../twins/memory-links.ts';
import type { TestTable } from './test-table.ts';
import { startTestTable } from './test-table.ts';

let clock = Date.parse('2026-03-02T08:00:00Z');
const now = () => new Date(clock);
let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable(now);
});
afterAll(() => testTable.stop());

const done: Outcome = { kind: 'done', code: 'brought-in-line', details: {}, at: '2026-03-02T08:00:00.000Z' };
const parked: Outcome = { kind: 'parked', code: 'template-unknown', details: { template: 'X' }, at: done.at };

const stores: [string, () => LinkStore][] = [
  ['the in-memory twin', () => createMemoryLinks(now)],
  ['DynamoDB', () => createDynamoLinks(testTable.table)],
];

describe.each(stores)('the link store: %s', (_name, create) => {
  let count = 0;
  const newKey = () => ({ connection: `c${_name.length}`, entity: 'time', sourceId: `id#${(count += 1)}` });
  const claim = async (links: LinkStore, key = newKey(), more = {}) => {
    const result = await links.claim({ key, leaseSeconds: 60, ...more });
    if (result.kind !== 'claimed') throw new Error(result.kind);
    return result.link;
  };

  test('one claim at a time: a second one is told until when the first holds', async () => {
    const links = create();
    const key = newKey();
    const { leaseUntil } = await claim(links, key);
    expect(await links.claim({ key, leaseSeconds: 60 })).toEqual({ kind: 'held', untilAt: leaseUntil });
  });

  test('a settled link is free again and carries target, fingerprints and outcome', async () => {
    const links = create();
    const link = await claim(links);
    const settled = {
      targetId: 't1',
      fingerprints: { date: 'x' },
      data: { day: 1 },
      outcome: done,
      readAt: clock,
    };
    expect(await links.settle(link, settled)).toBe(true);
    const again = await claim(links, link.key);
    expect(again).toMatchObject({
      targetId: 't1',
      fingerprints: { date: 'x' },
      data: { day: 1 },
      outcome: done,
      history: [done],
    });
    expect(again.unfinishedSince).toBeUndefined();
  });

  test('a claim after an expired lease says since when the record may be unfinished, however often it happens', async () => {
    const links = create();
    const first = await claim(links);
    clock += 61_000;
    const second = await claim(links, first.key);
    expect(second.unfinishedSince).toBe(first.claimedAt);
    clock += 61_000;
    expect((await claim(links, first.key)).unfinishedSince).toBe(first.claimedAt);
  });

  test('whoever lost the lease can neither settle, save nor release', async () => {
    const links = create();
    const late = await claim(links);
    clock += 61_000;
    const owner = await claim(links, late.key);
    expect(await links.settle(late, { outcome: done, targetId: 'wrong' })).toBe(false);
    await expect(links.save(late, { targetId: 'wrong' })).rejects.toThrow();
    await links.release(late);
    expect(await links.claim({ key: late.key, leaseSeconds: 60 })).toMatchObject({ kind: 'held' });
    expect(await links.settle(owner, { outcome: done })).toBe(true);
  });

  test('a renewed lease holds longer, and whoever lost it cannot renew it', async () => {
    const links = create();
    const late = await claim(links);
    clock += 50_000;
    expect(await links.renew(late, clock + 60_000)).toBe(true);
    clock += 50_000;
    expect(await links.claim({ key: late.key, leaseSeconds: 60 })).toMatchObject({ kind: 'held' });
    clock += 11_000;
    const owner = await claim(links, late.key);
    expect(await links.renew(late, clock + 600_000)).toBe(false);
    clock += 61_000;
    expect((await claim(links, late.key)).unfinishedSince).toBe(late.claimedAt);
    expect(await links.renew(owner, clock + 60_000)).toBe(false);
  });

  test('what was saved inside a claim survives a crash', async () => {
    const links = create();
    const link = await claim(links);
    await links.save(link, { targetId: 't9', data: { a: 1 } });
    clock += 61_000;
    expect(await claim(links, link.key)).toMatchObject({
      targetId: 't9',
      data: { a: 1 },
      unfinishedSince: link.claimedAt,
    });
  });

  test('a released claim leaves no trace of being unfinished', async () => {
    const links = create();
    const link = await claim(links);
    await links.release(link);
    expect((await claim(links, link.key)).unfinishedSince).toBeUndefined();
  });

  test('a reading that began later than the change supersedes it, an earlier one does not', async () => {
    const links = create();
    const link = await claim(links);
    await links.settle(link, { outcome: done, readAt: clock });
    const at = (supersededAfter: number) => links.claim({ key: link.key, leaseSeconds: 60, supersededAfter });
    expect(await at(clock - 1)).toEqual({ kind: 'superseded' });
    expect(await at(clock)).toMatchObject({ kind: 'claimed' });
  });

  test('a reading that showed the version of a change supersedes it, one that showed less does not', async () => {
    const links = create();
    const { key } = await claim(links);
    const ask = (shows: number) => links.claim({ key, leaseSeconds: 60, shows });
    const settle = async (read: Pick<Settlement, 'readAt' | 'shown'>) => {
      clock += 61_000;
      await links.settle(await claim(links, key), { outcome: done, ...read });
    };
    await settle({ readAt: clock, shown: 1_772_618_400_123_456 });
    expect(await ask(1_772_618_400_123_456)).toEqual({ kind: 'superseded' });
    expect(await ask(1_772_618_400_123_457)).toMatchObject({ kind: 'claimed' });
    await settle({});
    expect(await ask(1_772_618_400_123_456)).toEqual({ kind: 'superseded' });
    await settle({ readAt: clock });
    expect(await ask(1_772_618_400_123_456)).toMatchObject({ kind: 'claimed' });
  });

  test('the webhook handled last is superseded, another one is not', async () => {
    const links = create();
    const link = await claim(links);
    await links.settle(link, { outcome: done, hint: 'abc' });
    expect(await links.claim({ key: link.key, leaseSeconds: 60, hint: 'abc' })).toEqual({
      kind: 'superseded',
    });
    expect(await links.claim({ key: link.key, leaseSeconds: 60, hint: 'def' })).toMatchObject({
      kind: 'claimed',
    });
  });

  test('a link is found by its target, and no longer by a target it left', async () => {
    const links = create();
    const link = await claim(links);
    const target = `target-${link.key.sourceId}`;
    await links.settle(link, { outcome: done, targetId: target });
    expect((await links.findByTarget(link.key.connection, 'time', target))?.key).toEqual(link.key);
    const again = await claim(links, link.key);
    await links.settle(again, { outcome: done, targetId: undefined });
    expect(await links.findByTarget(link.key.connection, 'time', target)).toBeUndefined();
    expect((await links.get(link.key))?.targetId).toBeUndefined();
  });

  test('a target is taken by whoever comes first, and only from whom it may be taken', async () => {
    const links = create();
    const key = newKey();
    const take = (targetId: string, insteadOf?: string) =>
      links.take({ key, targetId, outcome: done, insteadOf });
    const both = await Promise.all([take('one'), take('other')]);
    const [owner] = both;
    expect(both).toEqual([owner, owner]);
    expect(await take(owner)).toBe(owner);
    expect(await take('third', 'somebody')).toBe(owner);
    expect(await take('third', owner)).toBe('third');
    expect(await links.get(key)).toMatchObject({ key, targetId: 'third', outcome: done });
  });

  test('undone links are listed oldest first, and disappear when they are done', async () => {
    const links = create();
    const connection = `open-${_name.length}`;
    const [late, early] = [
      await claim(links, { ...newKey(), connection }),
      await claim(links, { ...newKey(), connection }),
    ];
    await links.settle(late, { outcome: parked, openSince: '2026-03-02T09:00:00.000Z' });
    await links.settle(early, { outcome: parked, openSince: '2026-03-02T08:30:00.000Z' });
    const open = async () =>
      (await Array.fromAsync(links.listOpen(connection))).map(({ key }) => key.sourceId);
    expect(await open()).toEqual([early.key.sourceId, late.key.sourceId]);
    await links.settle(await claim(links, early.key), { outcome: done });
    expect(await open()).toEqual([late.key.sourceId]);
  });

  test('links whose sides stay different are listed apart from undone ones, until they are the same', async () => {
    const links = create();
    const connection = `differing-${_name.length}`;
    const [late, early] = [
      await claim(links, { ...newKey(), connection }),
      await claim(links, { ...newKey(), connection }),
    ];
    const skipped = { ...done, kind: 'skipped' as const };
    await links.settle(late, { outcome: skipped, differsSince: '2026-03-02T09:00:00.000Z' });
    await links.settle(early, { outcome: skipped, differsSince: '2026-03-02T08:30:00.000Z' });
    const listed = async () =>
      (await Array.fromAsync(links.listDiffering(connection))).map(({ key }) => key.sourceId);
    expect(await listed()).toEqual([early.key.sourceId, late.key.sourceId]);
    expect(await Array.fromAsync(links.listOpen(connection))).toEqual([]);
    await links.settle(await claim(links, early.key), {
      ...{ outcome: parked, openSince: '2026-03-02T10:00:00.000Z' },
      differsSince: '2026-03-02T08:30:00.000Z',
    });
    expect(await listed()).toEqual([late.key.sourceId]);
    await links.settle(await claim(links, late.key), { outcome: done });
    expect(await listed()).toEqual([]);
  });

  test('the last ten outcomes are kept; what only stays as it was in a row once, what was done each time', async () => {
    const links = create();
    const key = newKey();
    for (let count = 0; count < 12; count += 1) {
      await links.settle(await claim(links, key), { outcome: { ...done, code: `c${count}` } });
    }
    const same = { ...done, kind: 'waiting' as const, code: 'w' };
    await links.settle(await claim(links, key), { outcome: { ...same, details: { for: 'Ida' } } });
    await links.settle(await claim(links, key), { outcome: same });
    await links.settle(await claim(links, key), { outcome: { ...same, at: 'later' } });
    await links.settle(await claim(links, key), { outcome: { ...done, code: 'c11' } });
    await links.settle(await claim(links, key), { outcome: { ...done, code: 'c11', at: 'last' } });
    const history = (await links.get(key))?.history ?? [];
    expect(history.map(({ code }) => code)).toEqual([
      ...['c11', 'c11', 'w', 'w'],
      ...['c11', 'c10', 'c9', 'c8', 'c7', 'c6'],
    ]);
    expect(history[0]?.at).toBe('last');
    expect(history[2]?.at).toBe('later');
  });

  test('links of one entity are listed without those of another', async () => {
    const links = create();
    const connection = `list-${_name.length}`;
    const time = await claim(links, { ...newKey(), connection });
    await claim(links, { connection, entity: 'project', sourceId: 'p' });
    const listed = await Array.fromAsync(links.list(connection, 'time'));
    expect(listed.map(({ key }) => key)).toEqual([time.key]);
  });
});
