import { commonReasons } from '../common-reasons.ts';
import type { Details } from '../wording.ts';

/** Of a full comparison that left nothing to explain. */
export function reconciled(known: number, details: Details) {
  if (known === 0) return { reason: commonReasons.reconciled, details };
  return { reason: commonReasons['reconciled-but'], details: { known, ...details } };
}
