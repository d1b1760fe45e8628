import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTandem } from '../../infra/local/start-tandem.ts';
import type { Suite } from '../../infra/local/suite.ts';
import type { Figure } from './figure.ts';
import { percentile } from './figure.ts';
import { prepareStream } from './prepare-stream.ts';

const RECORDS = 2_000;
const AT_ONCE = 50;
const VENDOR_MILLISECONDS = 20;

/** 2,000 new time entries announced 50 at a time, with 20 ms of latency at both vendors. */
export async function measureStream(): Promise<Figure[]> {
  const options = { once: true, port: 0, simulators: true, allowBaseUrl: [] };
  const tandem = await startTandem(options, []);
  if (!tandem.simulators) throw new Error('the bench needs the simulators');
  const stream = await prepareStream(tandem.simulators, tandem.suite, RECORDS);
  for (const vendor of [tandem.simulators.moco, tandem.simulators.awork]) {
    vendor.faults.add({ fault: { kind: 'latency', milliseconds: VENDOR_MILLISECONDS } });
  }
  const callsBefore = stream.vendorCalls();
  const cpuBefore = cpuSeconds(tandem.suite);
  const startedAt = performance.now();
  const acks = await announce(stream.hooks, stream.url, stream.headers);
  await until(() => stream.arrived() === RECORDS);
  const seconds = (performance.now() - startedAt) / 1000;
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
    { name: 'vendor calls per record', value: calls.toFixed(2), goal: '2 (one read, one write)' },
  ];
}

function cpuSeconds(suite: Suite): number {
  return Object.values(suite.invocations()).reduce((sum, counts) => sum + counts.cpuSeconds, 0);
}

/** Milliseconds from sending to the answer, per webhook. */
async function announce(
  hooks: readonly string[],
  url: string,
  headers: Record<string, string>,
): Promise<number[]> {
  const left = [...hooks];
  const acks: number[] = [];
  const sender = async () => {
    for (let body = left.pop(); body !== undefined; body = left.pop()) {
      const startedAt = performance.now();
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...headers, 'x-bench': randomUUID() },
        body,
      });
      await response.text();
      if (!response.ok) throw new Error(`a webhook was answered with ${response.status}`);
      acks.push(performance.now() - startedAt);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return acks;
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('not everything arrived within two minutes');
    await sleep(20);
  }
}
