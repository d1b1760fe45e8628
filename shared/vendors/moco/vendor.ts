import { windowLimit } from '../../quota/quota.ts';
import { defineVendor } from '../define-vendor.ts';
import { mocoAccess, mocoSignatureKey } from './access.ts';
import { mocoWebhook } from './webhook.ts';

export const mocoVendor = defineVendor({
  id: 'moco',
  domain: 'mocoapp.com',
  access: mocoAccess,
  keyFields: [{ name: 'apiKey', label: { en: 'API key', de: 'API-Schlüssel', no: 'API-nøkkel' } }],
  /** Per account: whether MOCO counts per key or per account is not documented. */
  quota: ({ baseUrl, requestsPerTwoMinutes }) => ({
    id: `moco:${new URL(baseUrl).host}`,
    limit: windowLimit(requestsPerTwoMinutes, 120),
  }),
  /** That the API's address of a project, without the API's part, is its page is not documented. */
  pages({ baseUrl }) {
    const home = new URL(baseUrl).origin;
    return { home, project: (id) => `${home}/projects/${id}` };
  },
  webhook: mocoWebhook,
  signatureKey: mocoSignatureKey,
});
