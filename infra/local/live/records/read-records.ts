import type { Simulated, SimulatedVendors } from '../../../../test/vendors/simulators.ts';
import { aworkRecords } from './awork.ts';
import { hqRecords } from './hq.ts';
import { mocoRecords } from './moco.ts';
import { momentRecords } from './moment.ts';
import { personioRecords } from './personio.ts';
import { powerOfficeRecords } from './poweroffice.ts';
import type { LiveRecord } from './record.ts';

/** What a system holds, in no order. */
export function readRecords(vendor: Simulated, vendors: SimulatedVendors): LiveRecord[] {
  switch (vendor) {
    case 'moco':
      return mocoRecords(vendors.moco.state());
    case 'awork':
      return aworkRecords(vendors.awork.state());
    case 'hq':
      return hqRecords(vendors.hq.state());
    case 'personio':
      return personioRecords(vendors.personio.state());
    case 'moment':
      return momentRecords(vendors.moment.state(), vendors.poweroffice.state());
    case 'poweroffice':
      return powerOfficeRecords(vendors.poweroffice.state());
  }
}

/** The latest first. */
export function latest(records: Iterable<LiveRecord>, limit: number): LiveRecord[] {
  return [...records].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at)).slice(0, limit);
}
