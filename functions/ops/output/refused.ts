import type { Details } from '../../../shared/wording.ts';

/** What commands refuse and pages show in their own words. */
export const refusedCodes = [
  ...(['keys-missing', 'not-live', 'start-paused'] as const),
  ...(['setup-open', 'plan-unseen', 'plan-moved'] as const),
] as const;
export type RefusedCode = (typeof refusedCodes)[number];

/** Why something is refused, with the values of its sentence. */
export interface Refused {
  code: RefusedCode;
  details: Details;
}
