import { openSender } from './announce.ts';
import type { Burst } from './burst.ts';
import {
  functionCpu,
  memory,
  RECORDS,
  runBurst,
  slowAck,
  suiteCpu,
  throughput,
  vendorCalls,
  VENDOR_MILLISECONDS,
  WARM_UP_RECORDS,
} from './burst.ts';
import type { Figure } from './figure.ts';
import { exactly, figure, percentile } from './figure.ts';
import { prepareStream } from './prepare-stream.ts';
import { startSuiteApart } from './suite-apart.ts';

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

async function runStream(warmUp: number): Promise<Burst> {
  const suite = await startSuiteApart('moco-awork');
  const { url, headers, ...stream } = await prepareStream(suite, warmUp + RECORDS, VENDOR_MILLISECONDS);
  const announced = { ...stream, send: openSender(url, headers), usage: suite.usage };
  const burst = await runBurst(announced, warmUp);
  await suite.stop();
  return burst;
}
