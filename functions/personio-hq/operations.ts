import { createCache, scopedCache } from '../../shared/cache.ts';
import type { ChecklistItem } from '../../shared/operations/checklist.ts';
import { needsPerson } from '../../shared/operations/checklist.ts';
import type { ConnectorOperations } from '../../shared/operations/connector-operations.ts';
import type { SetupContext } from '../../shared/operations/setup-context.ts';
import { typeChoices } from './choices/type-choices.ts';
import { findAbsences } from './find-records.ts';
import { openPersonioHqRun } from './run.ts';
import { checkKeys, checkRights, seeYourself } from './setup/check-keys.ts';
import { checkMapping } from './setup/check-mapping.ts';
import { compareAbsencePeople } from './setup/compare-people.ts';
import {
  ensurePersonioWebhook,
  mendPersonioWebhook,
  removePersonioWebhooks,
} from './setup/personio-webhook.ts';
import { createTell } from './setup/tell.ts';
import { partWords } from './setup/wordings.ts';

export const operations: ConnectorOperations = {
  setUp,
  checkKeys: (setup) => checkKeys(openPersonioHqRun(setup.context), createTell(setup)),
  mendHooks: async (setup, lookedAt) => [
    await mendPersonioWebhook(openPersonioHqRun(setup.context), setup, lookedAt.personio),
  ],
  async removeWebHooks(setup) {
    const run = openPersonioHqRun(setup.context);
    if (run.apiVersion === 'v1') return [];
    const tell = createTell(setup);
    return tell.part(partWords.webhook, () => removePersonioWebhooks(run, setup, tell));
  },
  findRecords: (text, setup) => findAbsences(text, openPersonioHqRun(setup.context), setup.language),
  typeChoices,
};

async function setUp(setup: SetupContext): Promise<ChecklistItem[]> {
  const { context, connection } = setup;
  const tell = createTell(setup);
  // People and types are to be seen as they are now.
  const cache = scopedCache(createCache(context.now), connection.id);
  const run = openPersonioHqRun({ ...context, cache });
  const keys = Object.values(await checkKeys(run, tell)).flat();
  if (needsPerson(keys)) return lastForPeople(keys);
  const rights = await checkRights(run, tell);
  if (needsPerson(rights)) return lastForPeople([...keys, ...rights]);
  return lastForPeople([
    ...keys,
    ...rights,
    ...(await tell.part(partWords.people, () => compareAbsencePeople(run, tell))),
    ...(await tell.part(partWords.types, () => checkMapping(run, tell))),
    ...(await tell.part(partWords.webhook, () => ensurePersonioWebhook(run, setup, tell))),
    ...seeYourself(tell),
  ]);
}

function lastForPeople(items: readonly ChecklistItem[]): ChecklistItem[] {
  return items.toSorted((one, other) => Number(needsPerson([one])) - Number(needsPerson([other])));
}
