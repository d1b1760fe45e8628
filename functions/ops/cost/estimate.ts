import type { DailyUsage } from '../../../shared/figures/figures.ts';
import type { Counted } from './bill.ts';

/**
 * What a message and a record that arrived come to on the bill, besides the time of the functions. `npm run bench -- --part
 * bill` counts these and holds the estimate against them.
 */
const perMessage = { writeUnits: 1, readUnits: 0.3, sqsRequests: 3, lambdaRequests: 2, logBytes: 2000 };
/** Its link is settled and stands in the index of the other side's records; figures are written for many at once. */
const perArrival = { writeUnits: 2.1 };

/** From what is kept per connection: nobody counts units while records flow. */
export function estimate(
  { runs, records, milliseconds }: Pick<DailyUsage, 'runs' | 'records' | 'milliseconds'>,
  memoryMegabytes: number,
): Counted {
  return {
    writeUnits: runs * perMessage.writeUnits + records * perArrival.writeUnits,
    readUnits: runs * perMessage.readUnits,
    sqsRequests: runs * perMessage.sqsRequests,
    lambdaRequests: runs * perMessage.lambdaRequests,
    gigabyteSeconds: (milliseconds / 1000) * (memoryMegabytes / 1024),
    logBytes: runs * perMessage.logBytes,
    secretCalls: 0,
  };
}
