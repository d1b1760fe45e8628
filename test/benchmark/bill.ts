import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { billOf, prices, totalOf } from '../../functions/ops/cost/bill.ts';
import { costOf } from '../../functions/ops/cost/cost.ts';
import { mocoAworkDemo } from '../../infra/local/demo/moco-awork.ts';
import { NEWS_WAIT_MILLISECONDS, USAGE_WAIT_MILLISECONDS } from '../../shared/figures/tally.ts';
import { announce, announceEvenly, openSender } from './announce.ts';
import type { CountedUsage } from './counted-usage.ts';
import { countUsage, positionOf } from './counted-usage.ts';
import type { Figure, Measured } from './figure.ts';
import { figure } from './figure.ts';
import { idleMonth } from './idle-month.ts';
import { prepareStream } from './prepare-stream.ts';
import type { SuiteApart } from './suite-apart.ts';
import { startSuiteApart } from './suite-apart.ts';
import { until } from './until.ts';

const RECORDS = 600;
const PER_SECOND = 20;
const VENDOR_MILLISECONDS = 20;
const MILLION = 1_000_000;

/** What new time entries would cost on AWS, in a burst and at rest, what a webhook of no news costs, and what AWS at list prices for a month without records. */
export async function measureBill(): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'tandem-bill-'));
  const files = { usage: join(directory, 'usage.jsonl'), log: join(directory, 'functions.log') };
  writeFileSync(files.usage, '');
  writeFileSync(files.log, '');
  const suite = await startSuiteApart('moco-awork', files);
  const stream = await prepareStream(suite, 2 * RECORDS, VENDOR_MILLISECONDS);
  const send = openSender(stream.url, stream.headers);
  const count = async (act: () => Promise<unknown>, arrived: number) => {
    const since = positionOf(files);
    await act();
    await until(() => stream.arrived() === arrived);
    // What is written a moment later belongs to it as well.
    await sleep(2 * NEWS_WAIT_MILLISECONDS);
    return countUsage(files, since);
  };
  const [first, second] = [stream.hooks.slice(0, RECORDS), stream.hooks.slice(RECORDS)];
  const burst = await count(() => announce(first, send), RECORDS);
  const rest = await count(() => announceEvenly(second, PER_SECOND, send), 2 * RECORDS);
  const noNews = await count(() => announce(first, send), 2 * RECORDS);
  const estimated = await estimatedDollars(suite);
  await suite.stop();
  rmSync(directory, { recursive: true });
  return figuresOf({ burst, rest, noNews, estimated, idle: await idleMonth() });
}

/** By what the suite itself has kept of the connection, as operators are told; its last part is written after a while. */
async function estimatedDollars({ operator, simulators }: SuiteApart): Promise<number> {
  const { id } = mocoAworkDemo.entry(simulators.baseUrls);
  const read = async () => (await costOf(id, {}, operator)).data;
  const isWhole = async () => {
    const { directions } = await read();
    const runs = directions.find(({ direction }) => direction === 'awork-moco-times')?.runs ?? 0;
    return runs >= 2 * RECORDS;
  };
  const deadline = performance.now() + 2 * USAGE_WAIT_MILLISECONDS;
  while (!(await isWhole()) && performance.now() < deadline) await sleep(NEWS_WAIT_MILLISECONDS);
  const { directions } = await read();
  return directions.find(({ direction }) => direction === 'awork-moco-times')?.dollars ?? 0;
}

interface Bills {
  burst: CountedUsage;
  rest: CountedUsage;
  noNews: CountedUsage;
  estimated: number;
  idle: number;
}

function figuresOf({ burst, rest, noNews, estimated, idle }: Bills): Figure[] {
  const dollars = (counted: CountedUsage) => totalOf(billOf(counted));
  const perRecord = (name: string, value: number, more: Partial<Measured> = {}) =>
    figure({ name, value: value / RECORDS, unit: '', ...more });
  const perMillion = (name: string, counted: CountedUsage) =>
    figure({
      ...{
        name: `AWS at list prices for a million new records ${name}`,
        value: (dollars(counted) / RECORDS) * MILLION,
      },
      ...{ unit: 'US$', goal: { atMost: 8 }, isEvidence: true },
    });
  const counted = dollars(burst) + dollars(rest) + dollars(noNews);
  return [
    perRecord('write units per new record in a burst', burst.writeUnits, units(3.2)),
    perRecord('write units per new record at rest', rest.writeUnits, units(3.2)),
    perRecord('write units per webhook that tells nothing new', noNews.writeUnits, units(1.2)),
    perRecord('of them for the shared budgets in a burst', burst.quotaUnits, { goal: { atMost: 0.2 } }),
    perMillion('in a burst', burst),
    perMillion('at rest', rest),
    figure({
      ...{
        name: 'what "ops cost" estimates, against what was counted',
        value: estimated / counted,
        unit: '×',
      },
      goal: { atLeast: 0.75, atMost: 1.33 },
    }),
    figure({
      name: 'AWS at list prices for a month of the metrics that records make where all goes well',
      value: Math.max(burst.customMetrics, rest.customMetrics) * prices.metricMonth,
      ...{ unit: 'US$', goal: { atMost: 0 }, isEvidence: true },
    }),
    figure({
      name: 'AWS at list prices for a month without records',
      value: idle,
      unit: 'US$',
      goal: { atMost: 9 },
      isEvidence: true,
    }),
  ];
}

const units = (atMost: number) => ({ goal: { atMost }, isEvidence: true });
