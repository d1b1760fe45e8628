import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { billOf, totalOf } from '../../functions/ops/cost/bill.ts';
import { sweepConnection } from '../../functions/ops/sweep.ts';
import { waitIdle } from '../../functions/ops/wait-idle.ts';
import { NEWS_WAIT_MILLISECONDS } from '../../shared/figures/tally.ts';
import { countUsage, positionOf } from './counted-usage.ts';
import { demoEntry } from './demo-entry.ts';
import type { Load, Records } from './direction-loads.ts';
import { loads } from './direction-loads.ts';
import type { Figure } from './figure.ts';
import { figure } from './figure.ts';
import { liftBudgets } from './lift-budgets.ts';
import type { Recorded, SuiteApart } from './suite-apart.ts';
import { startSuiteApart } from './suite-apart.ts';
import { until } from './until.ts';

const WARM_UP_RECORDS = 10;
const RECORDS = 40;
const VENDOR_MILLISECONDS = 20;
const IDLE_SECONDS = 120;
const MILLION = 1_000_000;

/**
 * What AWS would bill for new records of each direction at rest, with all that follows from them: a project is made in many steps, and
 * what a vendor keeps no reference of ours for is noted before and after it is written.
 */
export async function measureBillOfDirections(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [connector, own] of Object.entries(loads)) figures.push(...(await measure(connector, own)));
  return figures;
}

async function measure(connector: string, own: readonly Load[]): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'tandem-bill-'));
  const files = { usage: join(directory, 'usage.jsonl'), log: join(directory, 'functions.log') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const suite = await startSuiteApart(connector, files);
  const { moco, awork, hq, personio, moment, poweroffice } = suite.simulators;
  await liftBudgets(connector, suite.simulators, suite.operator);
  for (const vendor of [moco, awork, hq, personio, moment, poweroffice])
    vendor.faults.add({ fault: { kind: 'latency', milliseconds: VENDOR_MILLISECONDS } });
  const figures: Figure[] = [];
  for (const load of own) figures.push(await measureLoad(load, connector, suite, files));
  await suite.stop();
  rmSync(directory, { recursive: true });
  return figures;
}

async function measureLoad(
  load: Load,
  connector: string,
  suite: SuiteApart,
  files: Required<Recorded>,
): Promise<Figure> {
  const records = load.open(suite.simulators, WARM_UP_RECORDS + RECORDS);
  const before = records.arrived();
  const { id: connection } = demoEntry(connector, suite.simulators.baseUrls);
  const bring = async (from: number, to: number) => {
    const step = load.comparedEvery ?? to - from;
    for (let next = from; next < to; next += step) {
      const end = Math.min(next + step, to);
      await make(records, next, end, load.perSecond);
      if (load.comparedEvery) await sweepConnection(connection, {}, suite.operator);
      await until(() => records.arrived() - before >= end);
    }
    await rest(connector, suite);
  };
  await bring(0, WARM_UP_RECORDS);
  const since = positionOf(files);
  await bring(WARM_UP_RECORDS, WARM_UP_RECORDS + RECORDS);
  const dollars = totalOf(billOf(countUsage(files, since)));
  const { records: each, name } = load.each ?? { records: 1, name: '' };
  return figure({
    name: `AWS at list prices for a million new records of ${load.direction}${name && ` (${name})`}`,
    ...{ value: (dollars / RECORDS / each) * MILLION, unit: 'US$', goal: { atMost: 8 }, isEvidence: true },
  });
}

async function make(records: Records, from: number, to: number, perSecond: number): Promise<void> {
  for (let index = from; index < to; index += 1) {
    records.make(index);
    await sleep(1000 / perSecond);
  }
}

/** Until nothing is on its way, and what is written a moment later is. */
async function rest(connector: string, { operator }: SuiteApart): Promise<void> {
  const own = operator.connectors.find(({ id }) => id === connector)?.directions ?? [];
  const directions = own.map(({ definition }) => definition.id);
  const isIdle = await waitIdle(directions, IDLE_SECONDS, operator);
  if (!isIdle) throw new Error(`${connector} was not idle after ${IDLE_SECONDS} seconds`);
  await sleep(2 * NEWS_WAIT_MILLISECONDS);
}
