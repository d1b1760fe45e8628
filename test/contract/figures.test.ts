import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDynamoFigures } from '../../shared/figures/dynamo-figures.ts';
import type { FiguresStore, Flow, HourlyFlow } from '../../shared/figures/figures.ts';
import { noFigures, noUsage } from '../../shared/figures/figures.ts';
import { createMemoryFigures } from '../twins/memory-figures.ts';
import type { TestTable } from './test-table.ts';
import { startTestTable } from './test-table.ts';

let testTable: TestTable;
beforeAll(async () => {
  testTable = await startTestTable(() => new Date('2026-03-02T08:00:00Z'));
});
afterAll(() => testTable.stop());

describe.each<[string, () => FiguresStore]>([
  ['the in-memory twin', createMemoryFigures],
  ['DynamoDB', () => createDynamoFigures(testTable.table)],
])('figures: %s', (_name, create) => {
  test('twenty changes at once all count', async () => {
    const figures = create();
    await Promise.all(Array.from({ length: 20 }, () => figures.add('busy', { parked: 1, linked: 2 })));
    await figures.add('busy', { parked: -1, waiting: 1 });
    const stored = (await figures.of(['busy', 'nobody'])).get('busy');
    expect(stored).toEqual({ ...noFigures, waiting: 1, parked: 19, linked: 40, revision: 21 });
  });

  test('the figures of more connections than one question takes are read together', async () => {
    const figures = create();
    const ids = Array.from({ length: 250 }, (_, index) => `many-${index}`);
    for (const id of ids) await figures.add(id, { waiting: 1 });
    expect((await figures.of(ids)).size).toBe(250);
    expect((await figures.of([])).size).toBe(0);
  });

  test('what was counted anew stands, unless something has changed meanwhile', async () => {
    const figures = create();
    const counted = { waiting: 1, needing: 1, retrying: 2, parked: 3, linked: 4, differing: 5 };
    expect(await figures.replace('new', counted, 0)).toBe(true);
    expect(await figures.replace('new', counted, 0)).toBe(false);
    const watched = {
      oldestOpenSince: '2026-03-01T10:00:00.000Z',
      differences: 2,
      troubledHooks: ['moco' as const],
      setAside: 1,
      urgent: {
        ...{ direction: 'one-way', entity: 'time', id: '7', state: 'parked' as const, needs: true },
        ...{ code: 'gave-up', details: { days: 7 } },
      },
    };
    expect(await figures.replace('new', { ...counted, watched }, 1)).toBe(true);
    expect((await figures.of(['new'])).get('new')).toMatchObject({ watched });
    expect(await figures.replace('new', counted, 2)).toBe(true);
    expect((await figures.of(['new'])).get('new')?.watched).toBeUndefined();
    await figures.add('new', { parked: 1 });
    expect(await figures.replace('new', { ...counted, parked: 0 }, 3)).toBe(false);
    expect((await figures.of(['new'])).get('new')).toEqual({ ...counted, parked: 4, revision: 4 });
    expect(await figures.replace('new', { ...counted, parked: 0 }, 4)).toBe(true);
  });

  test('what flowed is kept by the hour, for one connection and direction', async () => {
    const figures = create();
    const flow = (hour: string, records: number, live = 0) => ({
      ...{ hour, records, live, liveMilliseconds: live * 500 },
    });
    const add = (direction: string, hourly: HourlyFlow) =>
      figures.addFlow('flowing', direction, { ...hourly, ...noUsage });
    await add('one-way', flow('2026-03-01T23', 3, 2));
    await add('one-way', flow('2026-03-01T23', 1, 1));
    await add('one-way', flow('2026-03-02T00', 5));
    await add('other-way', flow('2026-03-02T00', 7));
    await add('one-way', flow('2026-03-04T00', 9));
    expect(await figures.flows('flowing', 'one-way', '2026-03-01', '2026-03-03')).toEqual([
      flow('2026-03-01T23', 4, 3),
      flow('2026-03-02T00', 5),
    ]);
  });

  test('O10: what the work took is kept by the day, also where nothing arrived', async () => {
    const figures = create();
    const idle = { records: 0, live: 0, liveMilliseconds: 0 };
    const add = (hour: string, flow: Omit<Flow, 'hour'>) =>
      figures.addFlow('working', 'one-way', { hour, ...flow });
    await add('2026-03-01T07', { ...idle, runs: 2, milliseconds: 40, calls: { moco: 2 } });
    await add('2026-03-01T09', {
      ...idle,
      records: 3,
      runs: 3,
      milliseconds: 60,
      calls: { awork: 3, moco: 1 },
    });
    await add('2026-03-02T00', { ...idle, records: 1, runs: 1, milliseconds: 10, calls: {} });
    expect(await figures.usage('working', 'one-way', '2026-03-01', '2026-03-02')).toEqual([
      { day: '2026-03-01', records: 3, runs: 5, milliseconds: 100, calls: { moco: 3, awork: 3 } },
      { day: '2026-03-02', records: 1, runs: 1, milliseconds: 10, calls: {} },
    ]);
    expect(await figures.usage('working', 'other-way', '2026-03-01', '2026-03-02')).toEqual([]);
  });
});
