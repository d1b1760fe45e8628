import { Failure } from '../failure.ts';
import type { Vendor } from '../vendor.ts';
import type { Meter } from './meter.ts';

export interface Patience {
  sleep(seconds: number): Promise<void>;
  /** A longer wait than this is given up. */
  longestSeconds: number;
  now(): Date;
  onWait?(vendor: Vendor, seconds: number): void;
}

/** Waits for the budget instead of giving up: for a listing that is worth nothing unless it is read to its end. */
export function waitingMeter(meter: Meter, { sleep, longestSeconds, now, onWait }: Patience): Meter {
  return {
    ...meter,
    async spend(vendor, deadlineAt = Infinity) {
      for (;;) {
        try {
          await meter.spend(vendor, deadlineAt);
          return;
        } catch (error) {
          if (!(error instanceof Failure) || error.reason.code !== 'quota-booked') throw error;
          const seconds = error.options.retryAfterSeconds ?? 1;
          if (seconds > longestSeconds || now().getTime() + seconds * 1000 > deadlineAt) throw error;
          onWait?.(vendor, seconds);
          await sleep(seconds);
        }
      }
    },
  };
}
