import { readFileSync, statSync } from 'node:fs';
import * as z from 'zod';
import type { Counted } from '../../functions/ops/cost/bill.ts';
import { usageLine } from '../../infra/local/usage-line.ts';
import type { Recorded } from './suite-apart.ts';

/** What Lambda's JSON logs hold of each invocation besides ours: its start and its report. */
const PLATFORM_LOG_BYTES = 600;
/** Lambda's poller receives a batch and deletes it. */
const POLLER_REQUESTS = 2;

export interface CountedUsage extends Counted {
  /** Write units of the shared budgets alone. */
  quotaUnits: number;
  /** Different ones, each billed by the month. */
  customMetrics: number;
}

/** Where the files end now. */
export function positionOf({ usage, log }: Required<Recorded>) {
  return { usage: statSync(usage).size, log: statSync(log).size };
}

/** What AWS would have counted since then. */
export function countUsage(
  { usage, log }: Required<Recorded>,
  since: ReturnType<typeof positionOf>,
): CountedUsage {
  const counted: CountedUsage = {
    ...{ writeUnits: 0, readUnits: 0, sqsRequests: 0, lambdaRequests: 0, gigabyteSeconds: 0 },
    ...{ logBytes: statSync(log).size - since.log, secretCalls: 0, quotaUnits: 0 },
    customMetrics: countMetrics(linesSince(log, since.log)),
  };
  for (const text of linesSince(usage, since.usage)) add(usageLine.parse(JSON.parse(text)), counted);
  return counted;
}

function linesSince(file: string, position: number): string[] {
  return readFileSync(file).subarray(position).toString().split('\n').filter(Boolean);
}

const embedded = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ),
  }),
});

/** By name and dimensions, as CloudWatch takes them from the log. */
function countMetrics(lines: readonly string[]): number {
  const told = lines.filter((line) => line.includes('"CloudWatchMetrics"'));
  const metrics = told.flatMap((line) => {
    const { _aws, ...values } = embedded.parse(JSON.parse(line));
    return _aws.CloudWatchMetrics.flatMap(({ Dimensions, Metrics }) =>
      Metrics.map(({ Name }) => JSON.stringify([Name, Dimensions.flat().map((each) => values[each])])),
    );
  });
  return new Set(metrics).size;
}

function add(line: ReturnType<typeof usageLine.parse>, counted: CountedUsage): void {
  if ('action' in line) {
    if (line.action.startsWith('sqs:')) counted.sqsRequests += 1;
    if (line.action.startsWith('secretsmanager:')) counted.secretCalls += 1;
  } else if ('billedMilliseconds' in line) {
    counted.lambdaRequests += 1;
    counted.logBytes += PLATFORM_LOG_BYTES;
    counted.gigabyteSeconds += (line.billedMilliseconds / 1000) * (line.megabytes / 1024);
    if (!line.function.endsWith('-ingress')) counted.sqsRequests += POLLER_REQUESTS;
  } else if ('written' in line) {
    counted.writeUnits += line.units + line.indexUnits;
    if (line.written === 'BUCKET') counted.quotaUnits += line.units;
  } else if ('refused' in line) counted.writeUnits += line.refused;
  else counted.readUnits += line.read;
}
