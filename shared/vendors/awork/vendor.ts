import { defineVendor } from '../define-vendor.ts';
import { oauthGrant } from '../../sign-in/oauth-grant.ts';
import { aworkAccess } from './access.ts';
import { aworkSignIn } from './sign-in.ts';
import { aworkWebhook } from './webhook.ts';

/** awork also allows no more than 50 calls in one second, whatever the plan. */
const CALLS_AT_ONCE = 0.03;

export const aworkVendor = defineVendor({
  id: 'awork',
  domain: 'awork.com',
  access: aworkAccess,
  keyFields: [{ name: 'apiKey', label: { en: 'API key', de: 'API-Schlüssel', no: 'API-nøkkel' } }],
  grant: oauthGrant,
  signIn: aworkSignIn,
  /** Per workspace, over all its clients; the connection stands in until `setup` has learned the workspace. */
  quota({ requestsPerMinute }, { id, accounts }) {
    const perSecond = (0.6 * requestsPerMinute) / 60;
    const ahead = CALLS_AT_ONCE * requestsPerMinute;
    return {
      id: `awork:${accounts['aworkWorkspaceId'] ?? id}`,
      limit: { perSecond, ahead: { backfill: ahead * 0.4, live: ahead * 0.8, committed: ahead } },
    };
  },
  /** https://developers.awork.com/webhooks: `entityLink` */
  pages(_access, { accounts: { aworkUrl: home } }) {
    return home === undefined ? undefined : { home, project: (id) => `${home}/projects/${id}` };
  },
  webhook: aworkWebhook,
});
