import { operations } from '../../../functions/personio-hq/operations.ts';
import type { PersonioHqSettings } from '../../../functions/personio-hq/settings.ts';
import { createCache } from '../../../shared/cache.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { createRateLimiter } from '../../../shared/quota/rate-limiter.ts';
import type { RunContext } from '../../../shared/run-context.ts';
import type { LastHooks } from '../../../shared/store/hook-notes.ts';
import { quotaOwners } from '../../../shared/vendors/connect.ts';
import { hqVendor } from '../../../shared/vendors/hq/vendor.ts';
import { personioVendor } from '../../../shared/vendors/personio/vendor.ts';
import type { Language } from '../../../shared/wording.ts';
import { connectionId } from '../../simulation/personio-hq/company.ts';
import { openTransferred } from './transferred-harness.ts';

const ingressUrl = 'https://ingress.example';

/** Anna and Ben are in both systems, Anna's vacation is transferred, and an operator looks at the connection. */
export async function openOffice() {
  const company = await openTransferred();
  const { stores, vendorFetch, now, definitions, changeSettings } = company;
  const hooks: { last: LastHooks } = { last: {} };
  changeSettings({ mapping: { Vacation: 'Urlaub' } });
  const setupIn = async (language: Language): Promise<SetupContext> => {
    const connection = await stores.connections.get(connectionId);
    const secret = connection && (await stores.secrets.read(connection));
    if (!connection || !secret) throw new Error('the company has a connection');
    const owners = quotaOwners([personioVendor, hqVendor], connection, secret);
    const unused = async () => {};
    const context: RunContext = {
      ...{ connection, secret, secrets: stores.secrets, links: stores.links, locks: stores.locks, now },
      ...{ claims: new Set(), cache: createCache(now), looksAgain: true, restores: false },
      ...{ ask: unused, askOf: () => unused, allowDeletion: unused, onDrift: () => undefined },
      ...{ allowedBaseUrls: [], fetch: vendorFetch },
      meter: createRateLimiter(stores.quota, now, async () => {}).meter(owners),
    };
    return {
      ...{ connection, secret, context, definitions, language },
      reader: 'operator',
      hookUrl: (vendor) => `${ingressUrl}/${vendor}/${connectionId}/${secret.ingressToken}`,
      isOurs: (vendor, address) => new URL(address).pathname.startsWith(`/${vendor}/${connectionId}/`),
      lastHooks: async () => hooks.last,
      saveAccounts: async () => {},
    };
  };
  return {
    ...company,
    hooks,
    setupIn,
    map: (mapping: PersonioHqSettings['mapping']) => changeSettings({ mapping }),
    /** Each line as `state: what`. */
    async setUp(language: Language = 'en'): Promise<string[]> {
      const items = await operations.setUp(await setupIn(language));
      return items.map(({ state, what }) => `${state}: ${what}`);
    },
    async find(text: string, language: Language = 'en') {
      const { records, remarks } = await operations.findRecords(text, await setupIn(language));
      return { ids: records.map(({ id }) => id), remarks };
    },
  };
}
