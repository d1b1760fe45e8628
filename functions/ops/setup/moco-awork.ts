import * as z from 'zod';
import { scopedCache, createCache } from '../../../shared/cache.ts';
import type { MocoAworkTools } from '../../connectors/moco-awork-tools.ts';
import { createMocoAworkTools } from '../../connectors/moco-awork-tools.ts';
import { findMocoAworkRecords } from '../explain/moco-awork-records.ts';
import { ensureAworkWebhook, removeAworkWebhooks } from './awork-webhook.ts';
import type { Bench } from './bench.ts';
import type { ChecklistItem } from './checklist.ts';
import { attempt } from './checklist.ts';
import { comparePeople } from './compare-people.ts';
import type { ConnectorOperations } from './connector-operations.ts';
import { ensureMocoFields } from './moco-fields.ts';
import { ensureMocoWebHooks, removeMocoWebHooks } from './moco-web-hooks.ts';

export const mocoAworkOperations: ConnectorOperations = {
  setUp,
  async removeWebHooks(bench) {
    const tools = createMocoAworkTools(bench.context);
    return [
      ...(await attempt('MOCO web hooks', bench.language, () => removeMocoWebHooks(tools, bench))),
      ...(await attempt('awork webhook', bench.language, () => removeAworkWebhooks(tools, bench))),
    ];
  },
  findRecords: (text, bench) => findMocoAworkRecords(text, createMocoAworkTools(bench.context)),
};

async function setUp(bench: Bench): Promise<ChecklistItem[]> {
  const { context, language, connection } = bench;
  // People and templates are to be seen as they are now.
  const cache = scopedCache(createCache(context.now), connection.id);
  const tools = createMocoAworkTools({ ...context, cache });
  const keys = await checkKeys(tools, bench);
  if (keys.some(({ state }) => state !== 'ok')) return keys;
  const parts: [string, () => Promise<ChecklistItem[]>][] = [
    ['MOCO projects', () => checkReading(tools)],
    ['MOCO project fields', () => ensureMocoFields(tools)],
    ['MOCO web hooks', () => ensureMocoWebHooks(tools, bench)],
    ['awork webhook', () => ensureAworkWebhook(tools, bench)],
    ['people', () => comparePeople(tools)],
  ];
  const items = [...keys];
  for (const [what, work] of parts) items.push(...(await attempt(what, language, work)));
  return [...items, signatureKey(bench)];
}

async function checkKeys({ moco, awork }: MocoAworkTools, bench: Bench): Promise<ChecklistItem[]> {
  return [
    ...(await attempt('MOCO key', bench.language, async () => {
      await moco.checkKey();
      return [{ state: 'ok', what: 'MOCO key' }];
    })),
    ...(await attempt('awork key', bench.language, async () => {
      const { workspace } = await awork.me();
      await bench.saveAccounts({ aworkUrl: workspace.url, aworkWorkspaceId: workspace.id });
      return [{ state: 'ok', what: `awork key, workspace ${workspace.url}` }];
    })),
  ];
}

/** What the directions read all the time and no other part of the checklist asks for. */
async function checkReading({ moco, awork }: MocoAworkTools): Promise<ChecklistItem[]> {
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
function signatureKey({ secret, connection }: Bench): ChecklistItem {
  const { data } = z.object({ signatureKeys: z.array(z.string()) }).safeParse(secret.vendors['moco']);
  const count = data?.signatureKeys.length ?? 0;
  if (count > 0) return { state: 'ok', what: `MOCO signature key is stored (${count})` };
  const where = 'MOCO > Settings > Extensions > API & Webhooks';
  return {
    state: 'person',
    what: `copy the signature key from ${where}, then run: ops connections key ${connection.id} KEY`,
  };
}
