import * as z from 'zod';
import { scopedCache, createCache } from '../../shared/cache.ts';
import type { MocoAworkRun } from './run.ts';
import { openMocoAworkRun } from './run.ts';
import { findMocoAworkRecords } from './find-records.ts';
import { ensureAworkWebhook, removeAworkWebhooks } from './setup/awork-webhook.ts';
import type { SetupContext } from '../../shared/operations/setup-context.ts';
import type { ChecklistItem } from '../../shared/operations/checklist.ts';
import { attempt } from '../../shared/operations/checklist.ts';
import { comparePeople } from './setup/compare-people.ts';
import type { ConnectorOperations } from '../../shared/operations/connector-operations.ts';
import { ensureMocoFields } from './setup/moco-fields.ts';
import { ensureMocoWebHooks, removeMocoWebHooks } from './setup/moco-web-hooks.ts';

export const operations: ConnectorOperations = {
  setUp,
  async removeWebHooks(setup) {
    const run = openMocoAworkRun(setup.context);
    return [
      ...(await attempt('MOCO web hooks', setup.language, () => removeMocoWebHooks(run, setup))),
      ...(await attempt('awork webhook', setup.language, () => removeAworkWebhooks(run, setup))),
    ];
  },
  findRecords: (text, setup) => findMocoAworkRecords(text, openMocoAworkRun(setup.context)),
};

async function setUp(setup: SetupContext): Promise<ChecklistItem[]> {
  const { context, language, connection } = setup;
  // People and templates are to be seen as they are now.
  const cache = scopedCache(createCache(context.now), connection.id);
  const run = openMocoAworkRun({ ...context, cache });
  const keys = await checkKeys(run, setup);
  if (keys.some(({ state }) => state !== 'ok')) return keys;
  const parts: [string, () => Promise<ChecklistItem[]>][] = [
    ['MOCO projects', () => checkReading(run)],
    ['MOCO project fields', () => ensureMocoFields(run)],
    ['MOCO web hooks', () => ensureMocoWebHooks(run, setup)],
    ['awork webhook', () => ensureAworkWebhook(run, setup)],
    ['people', () => comparePeople(run)],
  ];
  const items = [...keys];
  for (const [what, work] of parts) items.push(...(await attempt(what, language, work)));
  return [...items, signatureKey(setup)];
}

async function checkKeys({ moco, awork }: MocoAworkRun, setup: SetupContext): Promise<ChecklistItem[]> {
  return [
    ...(await attempt('MOCO key', setup.language, async () => {
      await moco.checkKey();
      return [{ state: 'ok', what: 'MOCO key' }];
    })),
    ...(await attempt('awork key', setup.language, async () => {
      const { workspace } = await awork.me();
      await setup.saveAccounts({ aworkUrl: workspace.url, aworkWorkspaceId: workspace.id });
      return [{ state: 'ok', what: `awork key, workspace ${workspace.url}` }];
    })),
  ];
}

/** What the directions read all the time and no other part of the checklist asks for. */
async function checkReading({ moco, awork }: MocoAworkRun): Promise<ChecklistItem[]> {
  for await (const _project of moco.projects({})) break;
  const roles = await awork.projectRoles();
  await awork.typesOfWork();
  const items: ChecklistItem[] = [
    { state: 'ok', what: 'rights to read MOCO projects, awork roles and types of work' },
  ];
  if (roles.length > 0) return items;
  return [...items, { state: 'warning', what: 'awork has no project role, so people cannot become members' }];
}

/** MOCO shows this key in its own screens only. */
function signatureKey({ secret, connection }: SetupContext): ChecklistItem {
  const { data } = z.object({ signatureKeys: z.array(z.string()) }).safeParse(secret.vendors['moco']);
  const count = data?.signatureKeys.length ?? 0;
  if (count > 0) return { state: 'ok', what: `MOCO signature key is stored (${count})` };
  const where = 'MOCO > Settings > Extensions > API & Webhooks';
  return {
    state: 'person',
    what: `copy the signature key from ${where}, then run: ops connections key ${connection.id} KEY`,
  };
}
