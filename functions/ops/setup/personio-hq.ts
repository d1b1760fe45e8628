import { createCache, scopedCache } from '../../../shared/cache.ts';
import type { PersonioHqTools } from '../../connectors/personio-hq-tools.ts';
import { createPersonioHqTools } from '../../connectors/personio-hq-tools.ts';
import { findAbsences } from '../explain/personio-hq-records.ts';
import type { Bench } from './bench.ts';
import type { ChecklistItem } from './checklist.ts';
import { attempt } from './checklist.ts';
import { compareAbsencePeople } from './compare-absence-people.ts';
import type { ConnectorOperations } from './connector-operations.ts';
import { checkMapping } from './personio-mapping.ts';
import { ensurePersonioWebhook, removePersonioWebhooks } from './personio-webhook.ts';

export const personioHqOperations: ConnectorOperations = {
  setUp,
  async removeWebHooks(bench) {
    const tools = createPersonioHqTools(bench.context);
    if (tools.apiVersion === 'v1') return [];
    return attempt('Personio webhook', bench.language, () => removePersonioWebhooks(tools, bench));
  },
  findRecords: (text, bench) => findAbsences(text, createPersonioHqTools(bench.context)),
};

async function setUp(bench: Bench): Promise<ChecklistItem[]> {
  const { context, language, connection } = bench;
  // People and types are to be seen as they are now.
  const cache = scopedCache(createCache(context.now), connection.id);
  const tools = createPersonioHqTools({ ...context, cache });
  const keys = await checkKeys(tools, bench);
  if (keys.some(({ state }) => state !== 'ok')) return keys;
  const parts: [string, () => Promise<ChecklistItem[]>][] = [
    ['people', () => compareAbsencePeople(tools)],
    ['types of absence', () => checkMapping(tools)],
    ['Personio webhook', () => ensureWebhook(tools, bench)],
  ];
  const items = [...keys];
  for (const [what, work] of parts) items.push(...(await attempt(what, language, work)));
  return items;
}

async function checkKeys({ personio, hq }: PersonioHqTools, { language }: Bench): Promise<ChecklistItem[]> {
  const works = (what: string, check: () => Promise<void>) =>
    attempt(what, language, async () => {
      await check();
      return [{ state: 'ok', what }];
    });
  const keys = [
    ...(await works('Personio key', () => personio.checkKey())),
    ...(await works('HQ token', () => hq.checkKey())),
  ];
  if (keys[0]?.state !== 'ok') return keys;
  return [...keys, ...(await attempt('Personio rights', language, () => checkRights(personio)))];
}

async function checkRights(personio: PersonioHqTools['personio']): Promise<ChecklistItem[]> {
  const rights = [
    ['persons', 'read persons (personio:persons:read)'],
    ['absences', 'read absences (personio:absences:read)'],
  ] as const;
  const items: ChecklistItem[] = [];
  for (const [what, right] of rights) {
    const isGiven = await personio.canRead(what);
    items.push(
      isGiven
        ? { state: 'ok', what: `Personio right to ${right}` }
        : { state: 'person', what: `give the Personio key the right to ${right}` },
    );
  }
  return items;
}

/** Webhooks only make changes arrive sooner, so a key that may not create them is no hindrance. */
async function ensureWebhook(tools: PersonioHqTools, bench: Bench): Promise<ChecklistItem[]> {
  if (tools.apiVersion === 'v1')
    return [{ state: 'ok', what: 'no webhook: the first generation of the Personio API has none' }];
  return ensurePersonioWebhook(tools, bench);
}
