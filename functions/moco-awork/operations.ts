import { attemptParts } from '../../shared/operations/attempt-part.ts';
import type { ConnectorOperations } from '../../shared/operations/connector-operations.ts';
import { removeAworkWebhooks } from '../../shared/vendors/awork/setup/awork-webhook.ts';
import { aworkPartWords } from '../../shared/vendors/awork/setup/wordings.ts';
import { findMocoAworkRecords } from './find-records.ts';
import { openMocoAworkRun } from './run.ts';
import { checkKeys } from './setup/check-keys.ts';
import { removeMocoWebHooks } from './setup/moco-web-hooks.ts';
import { setUp } from './setup/set-up.ts';
import { partWords } from './setup/wordings.ts';

export const operations: ConnectorOperations = {
  setUp,
  checkKeys: (setup) => checkKeys(openMocoAworkRun(setup.context), setup),
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
