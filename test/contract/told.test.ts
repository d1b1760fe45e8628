import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Bounce, BounceNotes } from '../../shared/notices/bounces.ts';
import { createDynamoBounces } from '../../shared/notices/dynamo-bounces.ts';
import { createDynamoTold } from '../../shared/notices/dynamo-told.ts';
import type { Told, ToldStore } from '../../shared/notices/told.ts';
import { createMemoryBounces, createMemoryTold } from '../twins/memory-stores.ts';
import type { TestTable } from './test-table.ts';
import { startTestTable } from './test-table.ts';

const at = '2026-03-02T08:00:00.000Z';
let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable(() => new Date(at));
});
afterAll(() => testTable.stop());

const told: Told = {
  causes: {
    'activity-billed': {
      ...{ count: 1, most: 2, since: at, toldAt: at, marks: 'm'.repeat(16) },
      examples: [{ entity: 'time', sourceId: '1' }],
    },
  },
  solved: [{ code: 'person-unknown', count: 3, at }],
  pause: { at, toldAt: at },
};

describe.each<[string, () => ToldStore]>([
  ['the in-memory twin', createMemoryTold],
  ['DynamoDB', () => createDynamoTold(testTable.table)],
])('what was told: %s', (_name, create) => {
  test('nothing was told of a connection at first', async () => {
    const { value, revision } = await create().read('nobody');
    expect({ value, revision }).toEqual({ value: { causes: {}, solved: [] }, revision: 0 });
  });

  test('it is read as it was replaced', async () => {
    const store = create();
    expect(await store.replace('read', told, 0)).toBe(true);
    expect(await store.read('read')).toEqual({ value: told, revision: 1 });
    expect(await store.replace('read', { causes: {}, solved: [] }, 1)).toBe(true);
    expect(await store.read('read')).toEqual({ value: { causes: {}, solved: [] }, revision: 2 });
  });

  test('of two that read the same, one replaces it', async () => {
    const store = create();
    const first = await Promise.all([1, 2].map(() => store.replace('race', told, 0)));
    expect(first.toSorted()).toEqual([false, true]);
    expect(await store.replace('race', told, 0)).toBe(false);
    expect(await store.replace('race', told, 2)).toBe(false);
    expect((await store.read('race')).revision).toBe(1);
  });

  test('the last pause that the worker told of is known, apart from the rest', async () => {
    const store = create();
    expect(await store.notedPause('pause')).toBeUndefined();
    await store.notePause('pause', at);
    await store.notePause('pause', '2026-03-02T09:00:00.000Z');
    expect(await store.notedPause('pause')).toBe('2026-03-02T09:00:00.000Z');
    expect((await store.read('pause')).revision).toBe(0);
  });
});

describe.each<[string, () => BounceNotes]>([
  ['the in-memory twin', createMemoryBounces],
  ['DynamoDB', () => createDynamoBounces(testTable.table)],
])('bounces: %s', (_name, create) => {
  const bounce = (address: string, changes: Partial<Bounce> = {}): Bounce => ({
    ...{ address, kind: 'bounced', at },
    ...changes,
  });

  test('of each address the last one is kept, newest first, and one that comes twice or late is not', async () => {
    const notes = create();
    const later = bounce('a@example.org', { kind: 'complained', at: '2026-03-02T09:00:00.000Z', why: 'no' });
    expect(await notes.note('kept', bounce('a@example.org'))).toBe(true);
    expect(await notes.note('kept', bounce('b@example.org'))).toBe(true);
    expect(await notes.note('kept', later)).toBe(true);
    for (const again of [later, bounce('a@example.org')]) expect(await notes.note('kept', again)).toBe(false);
    expect(await notes.list('kept')).toEqual([later, bounce('b@example.org')]);
    expect(await notes.list('other')).toEqual([]);
  });

  test('of many at once all are kept', async () => {
    const notes = create();
    const addresses = ['a', 'b', 'c', 'd'].map((name) => `${name}@example.org`);
    await Promise.all(addresses.map((address) => notes.note('many', bounce(address))));
    expect((await notes.list('many')).map(({ address }) => address).toSorted()).toEqual(addresses);
  });
});
