import { setTimeout as sleep } from 'node:timers/promises';
import { startTandem } from '../../infra/local/start-tandem.ts';
import type { Suite } from '../../infra/local/suite.ts';
import { announce } from './announce.ts';
import type { Figure } from './figure.ts';
import { percentile } from './figure.ts';
import { prepareStream } from './prepare-stream.ts';

const RECORDS = 2_000;
/** Announced the same way before anything is measured, as code that is not compiled yet says nothing about a service that runs. */
const WARM_UP_RECORDS = 4_000;
const VENDOR_MILLISECONDS = 20;

/** 2,000 new time entries announced 50 at a time, with 20 ms of latency at both vendors. */
export async function measureStream(): Promise<Figure[]> {
  const options = { once: true, port: 0, simulators: true, bare: true, connector: [], allowBaseUrl: [] };
  const tandem = await startTandem(options, []);
  if (!tandem.simulators) throw new Error('the bench needs the simulators');
  const stream = await prepareStream(tandem.simulators, tandem, WARM_UP_RECORDS + RECORDS);
  for (const vendor of [tandem.simulators.moco, tandem.simulators.awork]) {
    vendor.faults.add({ fault: { kind: 'latency', milliseconds: VENDOR_MILLISECONDS } });
  }
  await announce(stream.hooks.slice(0, WARM_UP_RECORDS), stream.url, stream.headers);
  await until(() => stream.arrived() === WARM_UP_RECORDS);
  const callsBefore = stream.vendorCalls();
  const cpuBefore = cpuSeconds(tandem.suite);
  const wholeBefore = process.cpuUsage();
  const startedAt = performance.now();
  const acks = await announce(stream.hooks.slice(WARM_UP_RECORDS), stream.url, stream.headers);
  await until(() => stream.arrived() === WARM_UP_RECORDS + RECORDS);
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(wholeBefore);
  const cpu = (cpuSeconds(tandem.suite) - cpuBefore) / RECORDS;
  const calls = (stream.vendorCalls() - callsBefore) / RECORDS;
  await tandem.stop();
  return [
    { name: 'webhook acknowledged, p50', value: `${percentile(acks, 0.5).toFixed(0)} ms`, goal: '' },
    { name: 'webhook acknowledged, p99', value: `${percentile(acks, 0.99).toFixed(0)} ms`, goal: '< 60 ms' },
    {
      name: 'records end to end',
      value: `${(RECORDS / seconds).toFixed(0)} / s`,
      goal: '≥ 200, better 310 / s',
    },
    { name: 'CPU of the functions per record', value: `${(cpu * 1000).toFixed(2)} ms`, goal: '< 5 ms' },
    {
      name: 'CPU per record with engines, simulators and sender',
      value: `${((user + system) / RECORDS / 1000).toFixed(2)} ms`,
      goal: '',
    },
    { name: 'vendor calls per record', value: calls.toFixed(2), goal: '2 (one read, one write)' },
  ];
}

function cpuSeconds(suite: Suite): number {
  return Object.values(suite.invocations()).reduce((sum, counts) => sum + counts.cpuSeconds, 0);
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('not everything arrived within two minutes');
    await sleep(20);
  }
}
