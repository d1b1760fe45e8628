import type { Meter } from '../quota/meter.ts';
import type { OpenClaim } from './open-claim.ts';

/** More than the longest call takes. */
const CALL_SECONDS = 22;

/** Keeps the claims of a run alive, so that none runs out before the answer of its next call. */
export function keepingMeter(meter: Meter, claims: ReadonlySet<OpenClaim>): Meter {
  const keep = (seconds?: number) => Promise.all([...claims].map((claim) => claim.keep(seconds)));
  return {
    ...meter,
    async spend(vendor, deadlineAt) {
      await keep();
      await meter.spend(vendor, deadlineAt);
      // Only after a long wait: where every second counts, a call that lingers here has lost its place.
      await keep(CALL_SECONDS);
    },
  };
}
