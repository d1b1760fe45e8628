import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AwaitedSignIns } from '../../../shared/sign-in/awaited-sign-ins.ts';
import { createDynamoAwaitedSignIns } from '../../../shared/sign-in/dynamo-awaited-sign-ins.ts';
import type { TestTable } from '../../contract/test-table.ts';
import { startTestTable } from '../../contract/test-table.ts';
import { createMemoryAwaitedSignIns } from '../../twins/memory-awaited-sign-ins.ts';

let clock = Date.parse('2026-03-02T08:00:00Z');
const now = () => new Date(clock);
let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable(now);
});
afterAll(() => testTable.stop());

describe.each<[string, () => AwaitedSignIns]>([
  ['the in-memory twin', () => createMemoryAwaitedSignIns(now)],
  ['DynamoDB', () => createDynamoAwaitedSignIns(testTable.table)],
])('awaited sign-ins: %s', (_name, create) => {
  const awaited = (state: string) =>
    ({ state, vendor: 'awork', language: 'de', until: new Date(clock + 600_000) }) as const;
  const callback = (state: string, query: string) => ({ state, vendor: 'awork', query }) as const;

  test('the first callback is kept, and no second one', async () => {
    const store = create();
    await store.expect(awaited('one'));
    expect(await store.read('one')).toBeUndefined();
    expect(await store.receive(callback('one', 'a'))).toEqual({ isTaken: true, language: 'de' });
    expect(await store.receive(callback('one', 'b'))).toEqual({ isTaken: false, language: 'de' });
    expect(await store.read('one')).toBe('a');
  });

  test('of twenty callbacks at once one is taken', async () => {
    const store = create();
    await store.expect(awaited('crowd'));
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, index) => store.receive(callback('crowd', `${index}`))),
    );
    expect(all.filter((received) => received?.isTaken)).toHaveLength(1);
  });

  test('nothing is taken late, for another vendor, or for what nobody awaits', async () => {
    const store = create();
    await store.expect(awaited('late'));
    expect(await store.receive({ ...callback('late', 'a'), vendor: 'hq' })).toBeUndefined();
    clock += 601_000;
    expect(await store.receive(callback('late', 'a'))).toEqual({ isTaken: false, language: 'de' });
    await store.forget('late');
    expect(await store.receive(callback('late', 'a'))).toBeUndefined();
    expect(await store.read('late')).toBeUndefined();
  });
});
