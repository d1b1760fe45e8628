import { fingerprint } from '../../fingerprint.ts';
import { defineVendor } from '../define-vendor.ts';
import { powerOfficeAccess } from './access.ts';

/** Above this nobody counts strictly; only our own tests and benchmarks lift the limit so far. */
const STRICT_UP_TO = 1000;

export const powerOfficeVendor = defineVendor({
  id: 'poweroffice',
  domain: 'poweroffice.net',
  access: powerOfficeAccess,
  keyFields: [{ name: 'clientKey', label: { en: 'Client key', de: 'Client-Schlüssel', no: 'Klientnøkkel' } }],
  pages: () => ({ home: 'https://go.poweroffice.net' }),
  /**
   * Per subscription key, over all Go clients: their connections take turns. The key is a secret, so its hash stands
   * for it. https://developer.poweroffice.net/documentation/requests
   */
  quota: ({ subscriptionKey, requestsPerSecond }, { id }) => ({
    id: `poweroffice:${fingerprint(subscriptionKey)}`,
    tenant: id,
    limit: {
      perSecond: 0.9 * requestsPerSecond,
      ahead: { backfill: requestsPerSecond, live: 2 * requestsPerSecond, committed: 4 * requestsPerSecond },
    },
    ...(requestsPerSecond <= STRICT_UP_TO && { strictPerSecond: requestsPerSecond }),
  }),
});
