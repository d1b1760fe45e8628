import type { Simulated, SimulatedVendors } from '../../../test/vendors/simulators.ts';
import type { Change, Known } from './changes.ts';
import { byKey, changesBetween } from './changes.ts';
import { readRecords } from './records/read-records.ts';

/** What the systems hold, as last looked at. */
export interface VendorWatch {
  known(vendor: Simulated): Known;
  /** Looks again; answers what is different. */
  look(vendor: Simulated): Change[];
}

export function watchVendors(vendors: SimulatedVendors): VendorWatch {
  const seen = new Map<Simulated, Known>();
  const read = (vendor: Simulated) => {
    const records = byKey(readRecords(vendor, vendors));
    seen.set(vendor, records);
    return records;
  };
  return {
    known: (vendor) => seen.get(vendor) ?? read(vendor),
    look(vendor) {
      const before = seen.get(vendor);
      const after = read(vendor);
      return before ? changesBetween(before, after) : [];
    },
  };
}
