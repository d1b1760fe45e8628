import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GetCommand } from '@aws-sdk/lib-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { createDynamoQuota } from '../../shared/quota/dynamo-quota.ts';
import type { Draw, DrawRequest, QuotaOwner, QuotaStore } from '../../shared/quota/quota.ts';
import { createRateLimiter } from '../../shared/quota/rate-limiter.ts';
import { createMemoryQuota } from '../twins/memory-quota.ts';
import type { TestTable } from './test-table.ts';
import { startTestTable } from './test-table.ts';

let clock = Date.parse('2026-03-02T08:00:00Z');
const now = () => new Date(clock);
const pause = (seconds: number) => sleep(seconds * 1000);
let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable(now);
});
afterAll(() => testTable.stop());

/** One call a second, ten at once for a record already begun. */
const limit = { perSecond: 1, ahead: { backfill: 2, live: 5, committed: 10 } };
const owner = (id: string): QuotaOwner => ({ id, limit });

async function drawOne(
  quota: QuotaStore,
  drawing: QuotaOwner,
  request: DrawRequest,
): Promise<Draw | undefined> {
  const { draws } = await quota.draw(drawing, { requests: [request], ahead: 0 });
  return draws[0];
}

/** One store for all workers, as the table is. */
const shared = createMemoryQuota(now);

describe.each<[string, () => QuotaStore]>([
  ['the in-memory twin', () => shared],
  ['DynamoDB', () => createDynamoQuota(testTable.table, { sleep: pause, random: Math.random })],
])('quota: %s', (_name, create) => {
  test('places in single file are one behind the other, and now when nobody is ahead', async () => {
    const quota = create();
    const file = { ...owner('file'), limit: { ...limit, ahead: { backfill: 1, live: 1, committed: 1 } } };
    const places = [...(await quota.reserve(file, 2)), ...(await quota.reserve(file, 1))];
    expect(places).toEqual([clock, clock + 1000, clock + 2000]);
    clock += 60_000;
    expect(await quota.reserve(file, 1)).toEqual([clock]);
  });

  test('draws are granted up to the lane’s share, then booked one behind the other', async () => {
    const quota = create();
    const draw = () => drawOne(quota, owner('a'), { lane: 'live', calls: 1 });
    for (let call = 0; call < 5; call += 1) expect(await draw()).toEqual({ granted: true });
    expect(await draw()).toEqual({ granted: false, slotAt: clock + 1000 });
    expect(await draw()).toEqual({ granted: false, slotAt: clock + 1500 });
    expect(await drawOne(quota, owner('a'), { lane: 'committed', calls: 1 })).toEqual({ granted: true });
  });

  test('what is put back can be drawn by others', async () => {
    const quota = create();
    await drawOne(quota, owner('h'), { lane: 'committed', calls: 10 });
    expect(await drawOne(quota, owner('h'), { lane: 'committed', calls: 3 })).toMatchObject({
      granted: false,
    });
    await quota.refund(owner('h'), 3);
    expect(await drawOne(quota, owner('h'), { lane: 'committed', calls: 3 })).toEqual({ granted: true });
  });

  test('the budget fills again as time passes', async () => {
    const quota = create();
    for (let call = 0; call < 2; call += 1) await drawOne(quota, owner('b'), { lane: 'backfill', calls: 1 });
    expect(await drawOne(quota, owner('b'), { lane: 'backfill', calls: 1 })).toMatchObject({
      granted: false,
    });
    clock += 1000;
    expect(await drawOne(quota, owner('b'), { lane: 'backfill', calls: 1 })).toEqual({ granted: true });
  });

  test('owners do not share a budget', async () => {
    const quota = create();
    await drawOne(quota, owner('c'), { lane: 'backfill', calls: 2 });
    expect(await drawOne(quota, owner('d'), { lane: 'backfill', calls: 2 })).toEqual({ granted: true });
  });

  test('what the vendor says about its own window holds for every lane until then', async () => {
    const quota = create();
    const until = clock + 30_000;
    await quota.block(owner('e'), until);
    await quota.block(owner('e'), until - 20_000);
    for (const calls of [1, 10])
      expect(await drawOne(quota, owner('e'), { lane: 'committed', calls })).toEqual({
        granted: false,
        slotAt: until,
      });
    expect(await quota.reserve(owner('e'), 1)).toEqual([until]);
    clock += 30_000;
    await quota.refund(owner('e'), 1);
    expect(await drawOne(quota, owner('e'), { lane: 'committed', calls: 10 })).toEqual({ granted: true });
  });

  test('draws that come together are decided in their order, and calls ahead only where nobody lacks them', async () => {
    const quota = create();
    const live = { lane: 'live' as const, calls: 1 };
    expect(await quota.draw(owner('i'), { requests: [live], ahead: 1 })).toEqual({
      draws: [{ granted: true }],
      ahead: 1,
    });
    expect(await quota.draw(owner('i'), { requests: [live, live], ahead: 1 })).toEqual({
      draws: [{ granted: true }, { granted: true }],
      ahead: 0,
    });
    expect(await quota.draw(owner('i'), { requests: [live, live, live], ahead: 1 })).toEqual({
      draws: [
        { granted: true },
        { granted: false, slotAt: clock + 1000 },
        { granted: false, slotAt: clock + 1500 },
      ],
      ahead: 0,
    });
  });

  test('twenty workers that draw at the same time get no more than there is', async () => {
    const stores = Array.from({ length: 4 }, create);
    const draws = stores.flatMap((store) =>
      Array.from({ length: 5 }, () => drawOne(store, owner('f'), { lane: 'live', calls: 1 })),
    );
    const granted = (await Promise.all(draws)).filter((draw) => draw?.granted);
    expect(granted).toHaveLength(5);
  });

  test('a worker that has not looked for a while does not spend what others took meanwhile', async () => {
    const [one, other] = [create(), create()];
    await drawOne(one, owner('g'), { lane: 'committed', calls: 1 });
    await drawOne(other, owner('g'), { lane: 'committed', calls: 9 });
    expect(await drawOne(one, owner('g'), { lane: 'committed', calls: 1 })).toMatchObject({ granted: false });
  });
});

test('ten records each of twenty environments, all at once, write far less often than they draw', async () => {
  let writes = 0;
  const counted = new Proxy(testTable.table.documents, {
    get(documents, name) {
      if (name !== 'send') return Reflect.get(documents, name) as unknown;
      return (command: PutCommand | GetCommand) => {
        if (command instanceof PutCommand) writes += 1;
        return command instanceof PutCommand ? documents.send(command) : documents.send(command);
      };
    },
  });
  const table = { ...testTable.table, documents: counted };
  const environments = Array.from({ length: 20 }, () =>
    createRateLimiter(createDynamoQuota(table, { sleep: pause, random: Math.random }), now, pause),
  );
  const draws = environments.flatMap((environment) =>
    Array.from({ length: 10 }, () => environment.admit({ moco: owner('z') }, 1, 'live', false)),
  );
  const admitted = (await Promise.allSettled(draws)).filter(({ status }) => status === 'fulfilled');
  expect(admitted).toHaveLength(5);
  expect(writes).toBeLessThan(draws.length / 2);
});
