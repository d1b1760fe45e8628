import { expect, test } from '@jest/globals';
import { cancelConnection } from '../../../functions/ops/connections/cancel.ts';
import { prices } from '../../../functions/ops/cost/bill.ts';
import { costOf } from '../../../functions/ops/cost/cost.ts';
import type { Flow } from '../../../shared/figures/figures.ts';
import { connectionId, createOpsHarness } from './ops-harness.ts';

const DAY_SECONDS = 86_400;
const SECRET_DOLLARS = prices.secretMonth;

const flow = (hour: string, more: Partial<Flow>): Flow => ({
  ...{ hour, records: 0, live: 0, liveMilliseconds: 0, runs: 0, milliseconds: 0, calls: {} },
  ...more,
});

async function openHarness() {
  const { operator, add: addConnection } = createOpsHarness();
  await addConnection();
  const add = (direction: string, each: Flow) => operator.figures.addFlow(connectionId, direction, each);
  await add('awork-moco-times', flow('2026-02-28T23', { records: 9, runs: 9 }));
  await add(
    'awork-moco-times',
    flow('2026-03-01T00', {
      ...{ records: 2, runs: 3, milliseconds: 400, calls: { awork: 3, moco: 2 } },
    }),
  );
  await add('awork-moco-times', flow('2026-03-31T23', { records: 1, runs: 1, calls: { moco: 1 } }));
  await add('moco-awork-projects', flow('2026-03-02T10', { runs: 1, milliseconds: 50, calls: { moco: 1 } }));
  return operator;
}

test('O10: what a month of a connection took is told by direction, with calls by vendor', async () => {
  const { data, text } = await costOf(connectionId, { month: '2026-03' }, await openHarness());
  expect(data.directions.map(({ dollars: _dollars, ...counts }) => counts)).toEqual([
    {
      ...{ connection: connectionId, direction: 'moco-awork-projects', records: 0, runs: 1 },
      ...{ milliseconds: 50, calls: { moco: 1 } },
    },
    {
      ...{ connection: connectionId, direction: 'awork-moco-times', records: 3, runs: 4 },
      ...{ milliseconds: 400, calls: { awork: 3, moco: 3 } },
    },
    {
      ...{ connection: connectionId, direction: 'moco-awork-absences', records: 0, runs: 0 },
      ...{ milliseconds: 0, calls: {} },
    },
  ]);
  expect(text).toMatch(/awork-moco-times\s+3\s+4/);
});

test('O10: twice the work costs twice as much, besides the secrets', async () => {
  const operator = await openHarness();
  const once = await costOf(connectionId, { month: '2026-02' }, operator);
  await operator.figures.addFlow(
    connectionId,
    'awork-moco-times',
    flow('2026-02-01T10', { records: 9, runs: 9 }),
  );
  const twice = await costOf(connectionId, { month: '2026-02' }, operator);
  const flowing = ({ data: { dollars, secretDollars } }: typeof once) => dollars - secretDollars;
  expect(flowing(once)).toBeGreaterThan(0);
  expect(flowing(twice)).toBeCloseTo(2 * flowing(once), 12);
});

test('O10: a month in which nothing moved costs what is stored, and every direction is named', async () => {
  const operator = await openHarness();
  const { data } = await costOf(undefined, { all: true }, operator);
  const { data: before } = await costOf(undefined, { all: true, month: '2025-12' }, operator);
  expect(before.directions.length).toBeGreaterThan(0);
  expect(before.directions.every(({ runs, dollars }) => runs === 0 && dollars === 0)).toBe(true);
  expect([before.dollars, data.secretDollars]).toEqual([0, SECRET_DOLLARS]);
});

test('O10: a secret is paid for from the month in which it was stored until that in which the connection ended', async () => {
  const { operator, pass, add } = createOpsHarness();
  const secretDollars = async (month: string) =>
    (await costOf(undefined, { all: true, month }, operator)).data.secretDollars;
  const months = ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'];
  await add();
  pass(31 * DAY_SECONDS);
  await cancelConnection(connectionId, operator);
  pass(61 * DAY_SECONDS);
  await add();
  pass(31 * DAY_SECONDS);
  const paid = await Promise.all(months.map(secretDollars));
  expect(paid.map((dollars) => dollars > 0)).toEqual([false, true, true, false, true, true, false]);
});

test('O10: where nobody noted when a connection began, it had a secret since it went live, and whenever it worked', async () => {
  const operator = await openHarness();
  const untold = { ...operator, history: { ...operator.history, list: async () => [] } };
  const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
  const paid = await Promise.all(
    months.map(async (month) => (await costOf(connectionId, { month }, untold)).data.secretDollars > 0),
  );
  expect(paid).toEqual([false, true, true, false]);
});

test('O10: what a customer took before it was cancelled is told as before', async () => {
  const operator = await openHarness();
  const all = async () => (await costOf(undefined, { all: true, month: '2026-02' }, operator)).data;
  const before = await all();
  await cancelConnection(connectionId, operator);
  expect(before.dollars).toBeGreaterThan(before.secretDollars);
  expect(await all()).toEqual(before);
});
