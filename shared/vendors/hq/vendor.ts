import { windowLimit } from '../../quota/quota.ts';
import { defineVendor } from '../define-vendor.ts';
import { oauthGrant } from '../../sign-in/oauth-grant.ts';
import { hqAccess } from './access.ts';
import { hqSignIn } from './sign-in.ts';

export const hqVendor = defineVendor({
  id: 'hq',
  domain: 'hellohq.io',
  access: hqAccess,
  keyFields: [{ name: 'token', label: { en: 'Sync token', de: 'Sync-Token', no: 'Sync token' } }],
  grant: oauthGrant,
  signIn: hqSignIn,
  /** Per connection: nothing in the access tells the tenant, and whether HQ counts per token is not documented. */
  quota: ({ requestsPerMinute }, { id }) => ({ id: `hq:${id}`, limit: windowLimit(requestsPerMinute, 60) }),
});
