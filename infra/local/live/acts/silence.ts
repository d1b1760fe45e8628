import { vendorNames } from '../../../../shared/vendor.ts';
import type { ConnectorId } from '../../../../shared/vendor.ts';
import type { Simulated } from '../../../../test/vendors/simulators.ts';
import { tell } from '../told.ts';
import type { LiveAct } from './act.ts';

const SECONDS = 10;
const UNAVAILABLE = 503;

const silent = {
  en: '{vendor} does not answer for {seconds} seconds; what is for it is tried again by itself',
  de: '{vendor} antwortet {seconds} Sekunden lang nicht; was dorthin soll, wird von selbst wieder versucht',
  no: '{vendor} svarer ikke på {seconds} sekunder; det som skal dit, prøves igjen av seg selv',
};

/** A vendor that is out of order for a while. */
export function silence(vendor: Simulated, connector: ConnectorId): LiveAct {
  return {
    id: `silence-${vendor}`,
    vendor,
    connector,
    label: {
      en: 'Does not answer for 10 seconds',
      de: 'Antwortet 10 Sekunden lang nicht',
      no: 'Svarer ikke på 10 sekunder',
    },
    play({ vendors, later }) {
      const { faults } = vendors[vendor];
      faults.add({ fault: { kind: 'status', status: UNAVAILABLE } });
      later(SECONDS, () => faults.clear());
      return tell(silent, { vendor: vendorNames[vendor], seconds: SECONDS });
    },
  };
}
