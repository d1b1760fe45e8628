import { windowLimit } from '../../quota/quota.ts';
import { defineVendor } from '../define-vendor.ts';
import { hqAccess } from './access.ts';

export const hqVendor = defineVendor({
  id: 'hq',
  domain: 'hellohq.io',
  access: hqAccess,
  /** Per connection: nothing in the access tells the tenant, and whether HQ counts per token is not documented. */
  quota: ({ requestsPerMinute }, { id }) => ({ id: `hq:${id}`, limit: windowLimit(requestsPerMinute, 60) }),
});
