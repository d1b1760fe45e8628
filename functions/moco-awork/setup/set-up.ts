import { createCache, scopedCache } from '../../../shared/cache.ts';
import type { ChecklistItem } from '../../../shared/operations/checklist.ts';
import type { SetupContext } from '../../../shared/operations/setup-context.ts';
import type { Wording } from '../../../shared/wording.ts';
import { LANGUAGE_FACT } from '../account-language.ts';
import type { MocoAworkRun } from '../run.ts';
import { openMocoAworkRun } from '../run.ts';
import { attemptPart } from './attempt-part.ts';
import { checkAworkRights } from './awork-rights.ts';
import { ensureAworkWebhook } from './awork-webhook.ts';
import { checkKeys } from './check-keys.ts';
import { comparePeople } from './compare-people.ts';
import { createTell } from './item.ts';
import { learnLanguage } from './learn-language.ts';
import { ensureMocoFields } from './moco-fields.ts';
import { checkMocoRights } from './moco-rights.ts';
import { ensureMocoWebHooks } from './moco-web-hooks.ts';
import { readMoco } from './read-moco.ts';
import { checkSignatures } from './signatures.ts';
import { keyWords, partWords } from './wordings.ts';

export async function setUp(setup: SetupContext): Promise<ChecklistItem[]> {
  const { context, connection } = setup;
  // People and templates are to be seen as they are now.
  const cache = scopedCache(createCache(context.now), connection.id);
  const run = openMocoAworkRun({ ...context, cache });
  const keys = await checkKeys(run, setup);
  if (keys.some(({ state }) => state !== 'ok')) return keys;
  const parts: [Wording, () => Promise<ChecklistItem[]>][] = [
    [partWords.mocoRights, () => checkMocoRights(run, setup)],
    [partWords.aworkRights, () => checkAworkRights(run, setup)],
    [partWords.mocoProjects, () => checkReading(run, setup)],
    [partWords.mocoFields, () => checkFields({ ...context, cache }, setup)],
    [partWords.mocoHooks, () => ensureMocoWebHooks(run, setup)],
    [partWords.aworkHook, () => ensureAworkWebhook(run, setup)],
    [partWords.people, () => comparePeople(run, setup)],
    [partWords.signatures, () => checkSignatures(setup)],
  ];
  const items = [...keys];
  for (const [part, work] of parts) items.push(...(await attemptPart(part, setup, work)));
  return items;
}

/** What the directions read all the time and no other part of the checklist asks for. */
async function checkReading({ moco, awork }: MocoAworkRun, setup: SetupContext): Promise<ChecklistItem[]> {
  const tell = createTell(setup);
  for await (const _project of moco.projects({})) break;
  const roles = await awork.projectRoles();
  await awork.typesOfWork();
  return [tell('ok', keyWords.reading), ...(roles.length > 0 ? [] : [tell('warning', keyWords.noRole)])];
}

/** The names of the fields depend on the language of the account, which is learned first. */
async function checkFields(context: SetupContext['context'], setup: SetupContext): Promise<ChecklistItem[]> {
  const facts = await readMoco(openMocoAworkRun(context));
  const language = await learnLanguage(facts, setup);
  const { connection } = context;
  const accounts = { ...connection.accounts, [LANGUAGE_FACT]: language };
  const run = openMocoAworkRun({ ...context, connection: { ...connection, accounts } });
  return ensureMocoFields(facts, run, setup);
}
