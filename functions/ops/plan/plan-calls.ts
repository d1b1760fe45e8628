import type { QuotaOwners } from '../../../shared/quota/meter.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import { vendors } from '../../../shared/vendor.ts';

export type CallsByVendor = Readonly<Partial<Record<Vendor, number>>>;

/** What carrying out a plan will take: about so many calls, and minutes at the pace that the vendors allow. */
export interface Estimate {
  calls: CallsByVendor;
  minutes: number;
}

export function addCalls(one: CallsByVendor, other: CallsByVendor): CallsByVendor {
  const sums = vendors.map((vendor) => [vendor, (one[vendor] ?? 0) + (other[vendor] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, calls]) => calls > 0));
}

/** The vendor with the least budget for its calls decides. */
export function minutesFor(calls: CallsByVendor, owners: QuotaOwners): number {
  const seconds = vendors.map(
    (vendor) => (calls[vendor] ?? 0) / (owners[vendor]?.limit.perSecond ?? Infinity),
  );
  return Math.ceil(Math.max(0, ...seconds) / 60);
}
