import type { ConnectorOperations } from '../../shared/operations/connector-operations.ts';
import { findMocoAworkRecords } from './find-records.ts';
import { openMocoAworkRun } from './run.ts';
import { attemptPart } from './setup/attempt-part.ts';
import { removeAworkWebhooks } from './setup/awork-webhook.ts';
import { checkKeys } from './setup/check-keys.ts';
import { removeMocoWebHooks } from './setup/moco-web-hooks.ts';
import { setUp } from './setup/set-up.ts';
import { partWords } from './setup/wordings.ts';

export const operations: ConnectorOperations = {
  setUp,
  checkKeys: (setup) => checkKeys(openMocoAworkRun(setup.context), setup),
  async removeWebHooks(setup) {
    const run = openMocoAworkRun(setup.context);
    return [
      ...(await attemptPart(partWords.mocoHooks, setup, () => removeMocoWebHooks(run, setup))),
      ...(await attemptPart(partWords.aworkHook, setup, () => removeAworkWebhooks(run, setup))),
    ];
  },
  findRecords: (text, setup) => findMocoAworkRecords(text, openMocoAworkRun(setup.context), setup.language),
};
