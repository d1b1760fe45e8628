import Big from 'big.js';
import type { Total } from './listed-stretch.ts';

/** One time of either side. */
export interface CountedTime extends Pick<Total, 'group'> {
  side: 'source' | 'target' | 'others';
  seconds: number;
}

const SECONDS_IN_A_MINUTE = 60;

/** Minutes per group. */
export function sumMinutes(times: readonly CountedTime[]): Total[] {
  const sums = new Map<string, Pick<Total, 'group'> & Record<CountedTime['side'], number>>();
  for (const { group, side, seconds } of times) {
    const key = JSON.stringify(group);
    const sum = sums.get(key) ?? { group, source: 0, target: 0, others: 0 };
    sums.set(key, { ...sum, [side]: sum[side] + seconds });
  }
  return [...sums.values()].map(({ group, source, target, others }) => ({
    ...{ group, unit: 'min', source: minutes(source), target: minutes(target), others: minutes(others) },
  }));
}

function minutes(seconds: number): number {
  return new Big(seconds).div(SECONDS_IN_A_MINUTE).round(2).toNumber();
}
