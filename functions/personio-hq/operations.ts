import { createCache, scopedCache } from '../../shared/cache.ts';
import type { PersonioHqRun } from './run.ts';
import { openPersonioHqRun } from './run.ts';
import { findAbsences } from './find-records.ts';
import type { SetupContext } from '../../shared/operations/setup-context.ts';
import type { ChecklistItem } from '../../shared/operations/checklist.ts';
import { attempt } from '../../shared/operations/checklist.ts';
import { compareAbsencePeople } from './setup/compare-people.ts';
import type { ConnectorOperations } from '../../shared/operations/connector-operations.ts';
import { checkMapping } from './setup/check-mapping.ts';
import { ensurePersonioWebhook, removePersonioWebhooks } from './setup/personio-webhook.ts';

export const operations: ConnectorOperations = {
  setUp,
  async removeWebHooks(setup) {
    const run = openPersonioHqRun(setup.context);
    if (run.apiVersion === 'v1') return [];
    return attempt('Personio webhook', setup.language, () => removePersonioWebhooks(run, setup));
  },
  findRecords: (text, setup) => findAbsences(text, openPersonioHqRun(setup.context)),
};

async function setUp(setup: SetupContext): Promise<ChecklistItem[]> {
  const { context, language, connection } = setup;
  // People and types are to be seen as they are now.
  const cache = scopedCache(createCache(context.now), connection.id);
  const run = openPersonioHqRun({ ...context, cache });
  const keys = await checkKeys(run, setup);
  if (keys.some(({ state }) => state !== 'ok')) return keys;
  const parts: [string, () => Promise<ChecklistItem[]>][] = [
    ['people', () => compareAbsencePeople(run)],
    ['types of absence', () => checkMapping(run)],
    ['Personio webhook', () => ensureWebhook(run, setup)],
  ];
  const items = [...keys];
  for (const [what, work] of parts) items.push(...(await attempt(what, language, work)));
  return items;
}

async function checkKeys(
  { personio, hq }: PersonioHqRun,
  { language }: SetupContext,
): Promise<ChecklistItem[]> {
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

async function checkRights(personio: PersonioHqRun['personio']): Promise<ChecklistItem[]> {
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
async function ensureWebhook(run: PersonioHqRun, setup: SetupContext): Promise<ChecklistItem[]> {
  if (run.apiVersion === 'v1')
    return [{ state: 'ok', what: 'no webhook: the first generation of the Personio API has none' }];
  return ensurePersonioWebhook(run, setup);
}
