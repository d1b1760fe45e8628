import { attemptParts } from '../../shared/operations/attempt-part.ts';
import type { ConnectorOperations } from '../../shared/operations/connector-operations.ts';
import { otherAworkWorkspace } from '../../shared/vendors/awork/setup/awork-key.ts';
import { mendAworkWebhook, removeAworkWebhooks } from '../../shared/vendors/awork/setup/awork-webhook.ts';
import { aworkPartWords } from '../../shared/vendors/awork/setup/wordings.ts';
import { quotes } from './hq-awork-projects/quotes/quote-operations.ts';
import { findHqAworkRecords } from './find-records.ts';
import { openHqAworkRun } from './run.ts';
import { checkKeys } from './setup/check-keys.ts';
import { otherTenant } from './setup/check-tenant.ts';
import { setUp } from './setup/set-up.ts';

export const operations: ConnectorOperations = {
  setUp,
  checkKeys: (setup) => checkKeys(openHqAworkRun(setup.context), setup),
  async otherAccount(vendor, setup) {
    const run = openHqAworkRun(setup.context);
    if (vendor === 'awork') return otherAworkWorkspace(run.awork, setup);
    return vendor === 'hq' ? otherTenant(run, setup) : undefined;
  },
  mendHooks: async (setup, lookedAt) => [
    await mendAworkWebhook(openHqAworkRun(setup.context).awork, setup, lookedAt.awork),
  ],
  removeWebHooks(setup) {
    const { awork } = openHqAworkRun(setup.context);
    return attemptParts([[aworkPartWords.webhook, () => removeAworkWebhooks(awork, setup)]], setup);
  },
  findRecords: (text, setup) => findHqAworkRecords(text, openHqAworkRun(setup.context), setup.language),
  quotes,
};
