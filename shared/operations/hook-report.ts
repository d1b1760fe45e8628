import type { Vendor } from '../vendor.ts';
import type { Wording } from '../wording.ts';

/** What was wrong with webhooks at a vendor: `outdated` another address or other events, `secret` another proof of origin. */
export const hookFaults = ['missing', 'off', 'outdated', 'secret', 'doubled'] as const;
export type HookFault = (typeof hookFaults)[number];

/** What no program mends: `signature` another key, `failing` soon switched off, `refused` we may not look, `silent` none comes. */
export const hookTroubles = ['signature', 'failing', 'refused', 'unstored', 'silent'] as const;

export interface HookTrouble {
  code: (typeof hookTroubles)[number];
  /** What is, and who does what where. */
  sentence: Wording;
}

/** What was found of the webhooks of one vendor, and mended at once. */
export interface HookReport {
  vendor: Vendor;
  faults: readonly HookFault[];
  /** The vendor refused, or did not answer, before everything was seen and mended. */
  isBrokenOff?: boolean;
  /** ISO instant, where the vendor tells since when one was off. */
  offSince?: string | undefined;
  trouble?: HookTrouble | undefined;
  /** `none` are needed, or the vendor did not answer and it is `unknown`; else they were `seen`, or can only be heard. */
  look: 'seen' | 'heard' | 'none' | 'unknown';
}
