import { createCache, scopedCache } from '../../../shared/cache.ts';
import { attemptParts } from '../../../shared/operations/attempt-part.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import { needsPerson } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import { checkAworkRights } from '../../../shared/vendors/awork/setup/awork-rights.ts';
import { ensureAworkWebhook } from '../../../shared/vendors/awork/setup/awork-webhook.ts';
import type { AworkRight } from '../../../shared/vendors/awork/setup/wordings.ts';
import { aworkPartWords } from '../../../shared/vendors/awork/setup/wordings.ts';
import type { HqAworkRun } from '../run.ts';
import { openHqAworkRun } from '../run.ts';
import { checkFields } from './check-fields.ts';
import { checkGenerations } from './check-generations.ts';
import { checkHqRights, seeYourself } from './check-hq-rights.ts';
import { checkKeys } from './check-keys.ts';
import { checkTenant } from './check-tenant.ts';
import { comparePeople } from './compare-people.ts';
import { compareTypes } from './compare-types.ts';
import { countLinksOfHq } from './links-of-hq.ts';
import { partWords } from './part-wordings.ts';

const neededInAwork: readonly AworkRight[] = [
  'project-create:write',
  'project-master-data:write',
  'project-planning-data:manage',
  'project-timetracking:write',
  'company-master-data:read',
  'user-master-data:read',
  'workspace-manage-config:write',
];

export async function setUp(setup: SetupContext): Promise<ChecklistItem[]> {
  const { context, connection } = setup;
  // People and fields are to be seen as they are now.
  const cache = scopedCache(createCache(context.now), connection.id);
  const run = openHqAworkRun({ ...context, cache });
  const items = Object.values(await checkKeys(run, setup)).flat();
  if (needsPerson(items)) return items;
  items.push(...(await checkTenant(run, setup)));
  return needsPerson(items) ? items : [...items, ...(await checkParts(run, setup))];
}

function checkParts(run: HqAworkRun, setup: SetupContext): Promise<ChecklistItem[]> {
  return attemptParts(
    [
      [partWords.generations, () => checkGenerations(run, setup)],
      [partWords.hqRights, () => checkHqRights(run, setup)],
      [aworkPartWords.rights, () => checkAworkRights(neededInAwork, run.awork, setup)],
      [partWords.fields, () => checkFields(run, setup)],
      [partWords.linksOfHq, () => countLinksOfHq(run, setup)],
      [aworkPartWords.webhook, () => ensureAworkWebhook(run.awork, setup)],
      [partWords.people, () => comparePeople(run, setup)],
      [partWords.types, () => compareTypes(run, setup)],
      [partWords.settings, async () => seeYourself(setup)],
    ],
    setup,
  );
}
