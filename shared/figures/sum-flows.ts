import { vendors } from '../vendor.ts';
import type { Flow, Usage } from './figures.ts';

/** Two flows of one hour. */
export function sumFlows(one: Flow, other: Flow): Flow {
  return {
    hour: one.hour,
    records: one.records + other.records,
    live: one.live + other.live,
    liveMilliseconds: one.liveMilliseconds + other.liveMilliseconds,
    ...sumUsage(one, other),
  };
}

export function sumUsage(one: Usage, other: Usage): Usage {
  return {
    runs: one.runs + other.runs,
    milliseconds: one.milliseconds + other.milliseconds,
    calls: sumCalls(one.calls, other.calls),
  };
}

type Calls = Usage['calls'];

function sumCalls(one: Calls, other: Calls): Calls {
  const sums = vendors.map((vendor) => [vendor, (one[vendor] ?? 0) + (other[vendor] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}
