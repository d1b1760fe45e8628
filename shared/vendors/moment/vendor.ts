import { windowLimit } from '../../quota/quota.ts';
import { defineVendor } from '../define-vendor.ts';
import { momentAccess } from './access.ts';
import { momentWebhook } from './webhook.ts';

export const momentVendor = defineVendor({
  id: 'moment',
  domain: 'moment.team',
  access: momentAccess,
  keyFields: [{ name: 'apiKey', label: { en: 'API key', de: 'API-Schlüssel', no: 'API-nøkkel' } }],
  /** Per company: keys of different users still reach the same database. */
  quota: ({ companyCode, requestsPerMinute }) => ({
    id: `moment:${companyCode}`,
    limit: windowLimit(requestsPerMinute, 60),
  }),
  pages: ({ baseUrl }) => ({ home: new URL(baseUrl).origin }),
  webhook: momentWebhook,
});
