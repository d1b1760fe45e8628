import { Failure } from '../../../shared/failure.ts';
import type { Meter } from '../../../shared/quota/governor.ts';
import type { Operator } from '../operator.ts';

/** Waits for the budget instead of giving up, because an operator's listing cannot come back later by itself. */
export function patientMeter(meter: Meter, { sleep, progress }: Pick<Operator, 'sleep' | 'progress'>): Meter {
  return {
    ...meter,
    async spend(vendor) {
      for (;;) {
        try {
          await meter.spend(vendor);
          return;
        } catch (error) {
          if (!(error instanceof Failure) || error.reason.code !== 'quota-booked') throw error;
          const seconds = error.options.retryAfterSeconds ?? 1;
          progress(`waiting ${seconds} s for the call budget of ${vendor}`);
          await sleep(seconds);
        }
      }
    },
  };
}
