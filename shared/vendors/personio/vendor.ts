import { windowLimit } from '../../quota/quota.ts';
import { defineVendor } from '../define-vendor.ts';
import { personioAccess } from './access.ts';
import { personioWebhook } from './webhook.ts';

/**
 * The least of the limits of a second: 10 for absences of v2 (observed), 15 for employees of v1. A list that is refused
 * in its middle begins anew, and would be refused again. https://developer.personio.de/changelog
 */
const CALLS_PER_SECOND = 10;
/** Nobody is given so much; only our own tests lift the limits so far. */
const STRICT_UP_TO = 10_000;

export const personioVendor = defineVendor({
  id: 'personio',
  domain: 'personio.de',
  access: personioAccess,
  keyFields: [
    { name: 'clientId', label: { en: 'Client ID', de: 'Client-ID', no: 'Client ID' } },
    { name: 'clientSecret', label: { en: 'Client secret', de: 'Client-Secret', no: 'Client secret' } },
  ],
  /** Per key: Personio counts by key and address, and nothing tells which keys belong to one company. */
  quota: ({ clientId, requestsPerMinute }) => ({
    id: `personio:${clientId}`,
    limit: windowLimit(requestsPerMinute, 60),
    ...(requestsPerMinute <= STRICT_UP_TO && { strictPerSecond: CALLS_PER_SECOND }),
  }),
  webhook: personioWebhook,
});
