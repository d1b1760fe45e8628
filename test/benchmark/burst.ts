import type { Hook, Send } from './announce.ts';
import { announce } from './announce.ts';
import type { Measured } from './figure.ts';
import { percentile } from './figure.ts';
import type { Usage } from './tell-usage.ts';
import { until } from './until.ts';

export const RECORDS = 2_000;
/** Announced the same way before anything is measured, as code that is not compiled yet says nothing about a service that runs. */
export const WARM_UP_RECORDS = 4_000;
export const VENDOR_MILLISECONDS = 20;

export interface Announced {
  /** Those of the warm-up first. */
  hooks: readonly Hook[];
  send: Send;
  arrived(): number;
  vendorCalls(): number;
  usage(): Promise<Usage>;
}

export interface Burst {
  /** Milliseconds until each webhook was acknowledged. */
  acks: number[];
  seconds: number;
  before: Usage;
  after: Usage;
  calls: number;
}

/** Announces them 50 at a time; measured is what follows the warm-up. */
export async function runBurst(announced: Announced, warmUp: number): Promise<Burst> {
  const { hooks, send, arrived, vendorCalls, usage } = announced;
  await announce(hooks.slice(0, warmUp), send);
  await until(() => arrived() === warmUp);
  const callsBefore = vendorCalls();
  const before = await usage();
  const startedAt = performance.now();
  const acks = await announce(hooks.slice(warmUp), send);
  await until(() => arrived() === hooks.length);
  const seconds = (performance.now() - startedAt) / 1000;
  return { acks, seconds, before, after: await usage(), calls: vendorCalls() - callsBefore };
}

export const throughput = ({ seconds }: Burst): Measured => ({
  ...{ name: 'time entries from webhook to MOCO', value: RECORDS / seconds, unit: 'records/s' },
});

export const slowAck = ({ acks }: Burst): Measured => ({
  ...{ name: 'webhook acknowledged, p99', value: percentile(acks, 0.99), unit: 'ms' },
});

export const functionCpu = ({ before, after }: Burst): Measured => ({
  name: 'CPU of the functions per record',
  value: ((after.functionSeconds - before.functionSeconds) * 1000) / RECORDS,
  unit: 'ms',
});

export const suiteCpu = ({ before, after }: Burst): Measured => ({
  name: 'CPU of the whole suite per record: functions, table, queues (not vendors, not sender)',
  value: ((after.processSeconds - before.processSeconds) * 1000) / RECORDS,
  unit: 'ms',
});

export const memory = ({ after }: Burst): Measured => ({
  name: 'memory of the suite’s process after the burst (not vendors, not sender)',
  value: after.memoryMebibytes,
  unit: 'MiB',
});

export const vendorCalls = ({ calls }: Burst): Measured => ({
  ...{ name: 'vendor calls per record', value: calls / RECORDS, unit: '' },
});
