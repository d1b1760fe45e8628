import { attemptParts } from '../../shared/operations/attempt-part.ts';
import type { ConnectorOperations } from '../../shared/operations/connector-operations.ts';
import { otherAworkWorkspace } from '../../shared/vendors/awork/setup/awork-key.ts';
import { mendAworkWebhook, removeAworkWebhooks } from '../../shared/vendors/awork/setup/awork-webhook.ts';
import { aworkPartWords } from '../../shared/vendors/awork/setup/wordings.ts';
import { findMocoAworkRecords } from './find-records.ts';
import { openMocoAworkRun } from './run.ts';
import { checkKeys } from './setup/check-keys.ts';
import { mendMocoWebHooks } from './setup/mend-moco-hooks.ts';
import { removeMocoWebHooks } from './setup/moco-web-hooks.ts';
import { setUp } from './setup/set-up.ts';
import { partWords } from './setup/wordings.ts';

export const operations: ConnectorOperations = {
  setUp,
  checkKeys: (setup) => checkKeys(openMocoAworkRun(setup.context), setup),
  otherAccount: async (vendor, setup) =>
    vendor === 'awork' ? otherAworkWorkspace(openMocoAworkRun(setup.context).awork, setup) : undefined,
  async mendHooks(setup, lookedAt) {
    const run = openMocoAworkRun(setup.context);
    return [await mendMocoWebHooks(run, setup), await mendAworkWebhook(run.awork, setup, lookedAt.awork)];
  },
  async removeWebHooks(setup) {
    const run = openMocoAworkRun(setup.context);
    return attemptParts(
      [
        [partWords.mocoHooks, () => removeMocoWebHooks(run, setup)],
        [aworkPartWords.webhook, () => removeAworkWebhooks(run.awork, setup)],
      ],
      setup,
    );
  },
  findRecords: (text, setup) => findMocoAworkRecords(text, openMocoAworkRun(setup.context), setup.language),
};
