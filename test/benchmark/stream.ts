import { announce, openSender } from './announce.ts';
import type { Figure } from './figure.ts';
import { exactly, figure, percentile } from './figure.ts';
import { prepareStream } from './prepare-stream.ts';
import { startSuiteApart } from './suite-apart.ts';
import { until } from './until.ts';

const RECORDS = 2_000;
/** Announced the same way before anything is measured, as code that is not compiled yet says nothing about a service that runs. */
const WARM_UP_RECORDS = 4_000;
const VENDOR_MILLISECONDS = 20;

/** 2,000 new time entries announced 50 at a time, with 20 ms of latency at both vendors. */
export async function measureStream(): Promise<Figure[]> {
  const run = await runStream(WARM_UP_RECORDS);
  const asEvidence = { isEvidence: true };
  return [
    figure({ ...throughput(run), goal: { atLeast: 310 }, ...asEvidence }),
    figure({ name: 'webhook acknowledged, p50', value: percentile(run.acks, 0.5), unit: 'ms' }),
    figure({ ...slowAck(run), goal: { atMost: 60 }, ...asEvidence }),
    figure({ ...functionCpu(run), goal: { atMost: 2.2 }, ...asEvidence }),
    figure({ ...suiteCpu(run), goal: { atMost: 4.5 }, ...asEvidence }),
    figure({ ...memory(run), goal: { atMost: 600 }, ...asEvidence }),
    figure({ ...vendorCalls(run), goal: exactly(2), ...asEvidence }),
  ];
}

/** The first 2,000 of a suite that has just started. */
export async function measureColdStream(): Promise<Figure[]> {
  const run = await runStream(0);
  const figures = [throughput(run), slowAck(run), functionCpu(run), suiteCpu(run), memory(run)];
  return [...figures, vendorCalls(run)].map((each) => figure({ ...each, name: `cold: ${each.name}` }));
}

type StreamRun = Awaited<ReturnType<typeof runStream>>;

async function runStream(warmUp: number) {
  const suite = await startSuiteApart('moco-awork');
  const { url, headers, ...stream } = await prepareStream(suite, warmUp + RECORDS, VENDOR_MILLISECONDS);
  const send = openSender(url, headers);
  await announce(stream.hooks.slice(0, warmUp), send);
  await until(() => stream.arrived() === warmUp);
  const callsBefore = stream.vendorCalls();
  const before = await suite.usage();
  const startedAt = performance.now();
  const acks = await announce(stream.hooks.slice(warmUp), send);
  await until(() => stream.arrived() === warmUp + RECORDS);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = await suite.usage();
  const calls = stream.vendorCalls() - callsBefore;
  await suite.stop();
  return { acks, seconds, before, after, calls };
}

const throughput = ({ seconds }: StreamRun) => ({
  ...{ name: 'time entries from webhook to MOCO', value: RECORDS / seconds, unit: 'records/s' },
});

const slowAck = ({ acks }: StreamRun) => ({
  ...{ name: 'webhook acknowledged, p99', value: percentile(acks, 0.99), unit: 'ms' },
});

const functionCpu = ({ before, after }: StreamRun) => ({
  name: 'CPU of the functions per record',
  value: ((after.functionSeconds - before.functionSeconds) * 1000) / RECORDS,
  unit: 'ms',
});

const suiteCpu = ({ before, after }: StreamRun) => ({
  name: 'CPU of the whole suite per record: functions, table, queues (not vendors, not sender)',
  value: ((after.processSeconds - before.processSeconds) * 1000) / RECORDS,
  unit: 'ms',
});

const memory = ({ after }: StreamRun) => ({
  name: 'memory of the suite’s process after the burst (not vendors, not sender)',
  value: after.memoryMebibytes,
  unit: 'MiB',
});

const vendorCalls = ({ calls }: StreamRun) => ({
  ...{ name: 'vendor calls per record', value: calls / RECORDS, unit: '' },
});
